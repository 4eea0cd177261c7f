package cn.guicheng.register.payment;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The payment register. A unique key lets no payment be posted twice, whatever repeats the attempt. */
@Component
public class Payments {
    private final JdbcClient jdbc;
    private final Clock clock;

    Payments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Posts the payment in the caller's transaction.
     *
     * @param number the payment's number
     * @throws AlreadyPaid where it was posted before; the caller's transaction must then end
     */
    // Behind a savepoint: on PostgreSQL nothing could be read or told any more in a transaction in which an insert has
    // failed.
    @Transactional(propagation = Propagation.NESTED, rollbackFor = AlreadyPaid.class)
    public void post(String number, Payment payment) throws AlreadyPaid {
        try {
            jdbc.sql(
                            """
                            insert into payment (payment_number, payment_key, case_number, payee, category,
                            amount_in_cents, method, reference, paid_by, paid_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            number,
                            payment.key(),
                            payment.caseNumber(),
                            payment.payee(),
                            payment.category(),
                            payment.amountInCents(),
                            payment.method(),
                            payment.reference(),
                            payment.paidBy(),
                            OffsetDateTime.now(clock))
                    .update();
        } catch (DuplicateKeyException postedBefore) {
            throw new AlreadyPaid(payment.key());
        }
    }
}
