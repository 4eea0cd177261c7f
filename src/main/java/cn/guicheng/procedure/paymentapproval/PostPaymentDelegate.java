package cn.guicheng.procedure.paymentapproval;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.register.casenumber.CaseNumbers;
import cn.guicheng.register.payment.AlreadyPaid;
import cn.guicheng.register.payment.Payment;
import cn.guicheng.register.payment.Payments;
import cn.guicheng.register.signature.Signatures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Posts the payment, once, in the transaction in which the cashier signs (REIM-09). */
@Component
record PostPaymentDelegate(Payments payments, CaseNumbers numbers, Signatures signatures) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        Payment payment = new Payment(
                PaymentApproval.PAYMENT_KEY.get(execution),
                caseNumber,
                PaymentApproval.PAYEE_NAME.get(execution),
                PaymentApproval.CATEGORY.get(execution),
                PaymentApproval.AMOUNT_IN_CENTS.get(execution),
                PaymentApproval.PAYMENT_METHOD.get(execution),
                PaymentApproval.PAYMENT_REFERENCE.get(execution).strip(),
                signatures.latest(caseNumber, PaymentApproval.PAY).orElseThrow().person());

        try {
            payments.post(numbers.next("FK"), payment);
        } catch (AlreadyPaid paidBefore) {
            throw Refusal.clash("单据 %s 已经付款，不能重复付款。".formatted(caseNumber));
        }
    }
}
