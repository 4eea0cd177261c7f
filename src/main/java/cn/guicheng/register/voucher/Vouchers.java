package cn.guicheng.register.voucher;

import cn.guicheng.register.normalform.NormalForm;
import cn.guicheng.register.transaction.Savepoint;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of bookkeeping vouchers. */
@Component
public class Vouchers {
    private final JdbcClient jdbc;
    private final Savepoint savepoint;
    private final Clock clock;

    Vouchers(JdbcClient jdbc, Savepoint savepoint, Clock clock) {
        this.jdbc = jdbc;
        this.savepoint = savepoint;
        this.clock = clock;
    }

    /**
     * Enters the voucher of a payment in the current month, in place of an earlier one of the same payment (REIM-07, REIM-22).
     *
     * @param number in whatever way of writing; it is kept and compared in its normal form
     * @throws VoucherNumberTaken where another payment has the number this month; the caller's transaction must then end
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String paymentKey, String number, String caseNumber, String preparedBy)
            throws VoucherNumberTaken {
        String month = YearMonth.now(clock).toString();
        String normal = NormalForm.NAME.of(number);
        jdbc.sql("delete from voucher where payment_key = ?").param(paymentKey).update();
        try {
            savepoint.behind(() -> jdbc.sql("insert into voucher values (?, ?, ?, ?, ?, ?)")
                    .params(paymentKey, month, normal, caseNumber, preparedBy, OffsetDateTime.now(clock))
                    .update());
        } catch (DuplicateKeyException taken) {
            throw new VoucherNumberTaken(month, normal);
        }
    }
}
