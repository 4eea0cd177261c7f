package cn.guicheng.register.taking;

import cn.guicheng.register.normalform.NormalForm;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What collectors took (DECO-05, DECO-15): one row a receipt, a receipt once in the office, none ever deleted. */
@Component
public class Takings {
    private final JdbcClient jdbc;
    private final Clock clock;

    Takings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Enters what was taken now, on the hand-in on which it goes to the cashier.
     *
     * @param collector user id of who took it
     * @throws ReceiptUsed where the receipt was given before; the caller's transaction must then end
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(Taking taking, String collector, String handInCase) throws ReceiptUsed {
        if (isUsed(taking.receiptNumber())) {
            throw new ReceiptUsed(taking.receiptNumber());
        }
        try {
            jdbc.sql(
                            """
                            insert into taking (case_number, kind, receipt_number, receipt_key, amount_in_cents, method,
                            collector, collected_at, hand_in_case) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            taking.caseNumber(),
                            taking.kind(),
                            taking.receiptNumber(),
                            NormalForm.NAME.of(taking.receiptNumber()),
                            taking.amountInCents(),
                            taking.method(),
                            collector,
                            OffsetDateTime.now(clock),
                            handInCase)
                    .update();
        } catch (DuplicateKeyException enteredMeanwhile) {
            throw new ReceiptUsed(taking.receiptNumber());
        }
    }

    /** Whether a receipt of this number was given, however it is written. */
    public boolean isUsed(String receiptNumber) {
        return jdbc.sql("select count(*) from taking where receipt_key = ?")
                        .param(NormalForm.NAME.of(receiptNumber))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** What is on a hand-in, in the order in which it was taken. */
    public List<Taking> on(String handInCase) {
        return jdbc.sql(
                        """
                        select case_number, kind, receipt_number, amount_in_cents, method from taking
                        where hand_in_case = ? order by id""")
                .param(handInCase)
                .query((row, number) -> new Taking(
                        row.getString("case_number"),
                        row.getString("kind"),
                        row.getString("receipt_number"),
                        row.getLong("amount_in_cents"),
                        row.getString("method")))
                .list();
    }
}
