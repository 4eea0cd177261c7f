package cn.guicheng.procedure.purchaserequest;

import cn.guicheng.register.invoice.Invoices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Frees the supplier's invoice of a payment that was refused. */
@Component
record ReleaseSupplierInvoiceDelegate(Invoices invoices) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        invoices.release(execution.getProcessBusinessKey());
    }
}
