package cn.guicheng.procedure.paymentapproval;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.register.signature.Signatures;
import cn.guicheng.register.voucher.VoucherNumberTaken;
import cn.guicheng.register.voucher.Vouchers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters the voucher in the register; its number is used once in a month (REIM-07). */
@Component
record RecordVoucherDelegate(Vouchers vouchers, Signatures signatures) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        String number = PaymentApproval.VOUCHER_NUMBER.get(execution);
        String preparedBy = signatures
                .latest(caseNumber, PaymentApproval.PREPARE_VOUCHER)
                .orElseThrow()
                .person();

        try {
            vouchers.record(PaymentApproval.PAYMENT_KEY.get(execution), number, caseNumber, preparedBy);
        } catch (VoucherNumberTaken taken) {
            throw Refusal.clash("凭证号：%s 本月已经使用，请更换。".formatted(number));
        }
    }
}
