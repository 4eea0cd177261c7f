package cn.guicheng.procedure.purchaserequest;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.register.invoice.InvoiceAlreadyClaimed;
import cn.guicheng.register.invoice.Invoices;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters the supplier's invoice among all invoices, those of reimbursements included: each is paid once (PUR-01). */
@Component
record ClaimSupplierInvoiceDelegate(Invoices invoices) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        try {
            invoices.claim(execution.getProcessBusinessKey(), List.of(SupplierInvoice.of(execution)));
        } catch (InvoiceAlreadyClaimed e) {
            throw Refusal.clash(
                    "供应商发票号码：发票号码 %s 已由单据 %s 使用，不能重复付款。".formatted(e.invoice().inWords(), e.caseNumber()));
        }
    }
}
