package cn.guicheng.procedure.purchaserequest;

import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.form.SubmissionRule;
import cn.guicheng.engine.variable.ProcessVariable;
import cn.guicheng.register.invoice.InvoiceNumber;
import cn.guicheng.register.invoice.NotAnInvoiceNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The invoice on which a supplier is paid (PUR-01): its number has the form of every invoice's. */
@Component
class SupplierInvoice implements SubmissionRule {
    private static final ProcessVariable<String> CODE = ProcessVariable.of("supplierInvoiceCode", String.class);
    private static final ProcessVariable<String> NUMBER = ProcessVariable.of("supplierInvoiceNumber", String.class);

    @Override
    public boolean appliesTo(String procedure, String element) {
        return procedure.equals("purchase-request") && element.equals("userTask_requestPayment");
    }

    @Override
    public void check(Submission payment) {
        try {
            InvoiceNumber.read(payment.text(CODE.name()), payment.text(NUMBER.name()));
        } catch (NotAnInvoiceNumber none) {
            // Behind the reason stands what to do in a claim; a supplier without an invoice is not paid.
            String reason = none.reason().substring(0, none.reason().indexOf('。') + 1);
            throw payment.invalid(none.isOfCode() ? CODE.name() : NUMBER.name(), reason);
        }
    }

    /** The invoice of a payment that was accepted. */
    static InvoiceNumber of(DelegateExecution execution) {
        try {
            return InvoiceNumber.read(CODE.get(execution), NUMBER.get(execution));
        } catch (NotAnInvoiceNumber none) {
            throw new IllegalStateException("the invoice was checked before", none);
        }
    }
}
