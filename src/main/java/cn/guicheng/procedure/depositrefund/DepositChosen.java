package cn.guicheng.procedure.depositrefund;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.form.SubmissionRule;
import cn.guicheng.register.deposit.Deposits;
import cn.guicheng.register.deposit.NotRefundable;
import cn.guicheng.register.deposit.NotRefundable.Reason;
import org.springframework.stereotype.Component;

/** The deposit for which a refund is started is there, and can be refunded (DEPO-03…05). */
@Component
record DepositChosen(Deposits deposits) implements SubmissionRule {
    @Override
    public boolean appliesTo(String procedure, String element) {
        return procedure.equals(DepositRefund.KEY) && element.equals(DepositRefund.START);
    }

    @Override
    public void check(Submission start) {
        String field = DepositRefund.DEPOSIT_NUMBER.name();
        String number = start.text(field);
        try {
            deposits.checkRefundable(number);
        } catch (NotRefundable refusal) {
            throw refusal.reason() == Reason.UNKNOWN
                    ? start.invalid(field, refusal.inWords())
                    : Refusal.clash("%s：%s %s".formatted(start.label(field), number, refusal.inWords()));
        }
    }
}
