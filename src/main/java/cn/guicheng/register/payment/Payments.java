package cn.guicheng.register.payment;

import cn.guicheng.register.normalform.PinyinInitials;
import cn.guicheng.register.transaction.Savepoint;
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
    private final Savepoint savepoint;
    private final Clock clock;

    Payments(JdbcClient jdbc, Savepoint savepoint, Clock clock) {
        this.jdbc = jdbc;
        this.savepoint = savepoint;
        this.clock = clock;
    }

    /**
     * Posts the payment in the caller's transaction.
     *
     * @param number the payment's number
     * @throws AlreadyPaid where it was posted before; the caller's transaction must then end
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(String number, Payment payment) throws AlreadyPaid {
        try {
            savepoint.behind(() -> jdbc.sql(
                            """
                            insert into payment (payment_number, payment_key, case_number, payee, category,
                            amount_in_cents, method, reference, paid_by, paid_at, initials)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
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
                            OffsetDateTime.now(clock),
                            PinyinInitials.ofName(payment.payee()))
                    .update());
        } catch (DuplicateKeyException postedBefore) {
            throw new AlreadyPaid(payment.key());
        }
    }
}
