package cn.guicheng.procedure.depositrefund;

import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.form.SubmissionRule;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.register.normalform.NormalForm;
import org.springframework.stereotype.Component;

/** Who asks brings the deposit's receipt; who is paid is who paid, or brings a letter of authority (DEPO-06, AMB-15). */
@Component
class RefundApplication implements SubmissionRule {
    @Override
    public boolean appliesTo(String procedure, String element) {
        return procedure.equals(DepositRefund.KEY) && element.equals(DepositRefund.APPLY);
    }

    @Override
    public void check(Submission application) {
        String receipt = application.text(DepositRefund.ORIGINAL_RECEIPT.name());
        if (!isSame(receipt, application.caseText(DepositRefund.RECEIPT_NUMBER.name()))) {
            throw application.invalid(DepositRefund.ORIGINAL_RECEIPT.name(), "与押金登记簿中的收据号不符，请核对原收据。");
        }
        String payee = application.text(DepositRefund.PAYEE_NAME.name());
        boolean known = isSame(payee, application.caseText(DepositRefund.OWNER_NAME.name()))
                // The letter that came with an earlier application of this payee is in the case.
                || isSame(payee, application.caseText(DepositRefund.PAYEE_NAME.name()));
        if (!known && !application.isSent(CaseVariables.ATTACHMENTS.name())) {
            throw application.invalid(CaseVariables.ATTACHMENTS.name(), "收款人不是交押金的业主，须附业主的授权委托书。");
        }
    }

    private static boolean isSame(String one, String other) {
        return one != null && other != null && NormalForm.NAME.of(one).equals(NormalForm.NAME.of(other));
    }
}
