package cn.guicheng.procedure.reimbursement;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.register.invoice.InvoiceAlreadyClaimed;
import cn.guicheng.register.invoice.InvoiceNumber;
import cn.guicheng.register.invoice.Invoices;
import java.util.List;
import org.springframework.stereotype.Component;

/** Claims invoices for a case and tells the claimant, in words, which earlier case holds one of them. */
@Component
record ClaimedInvoices(Invoices invoices) {
    /** Throws a refusal (409) naming the earlier case. */
    void claim(String caseNumber, List<InvoiceNumber> claimed) {
        try {
            invoices.claim(caseNumber, claimed);
        } catch (InvoiceAlreadyClaimed e) {
            throw Refusal.clash(
                    "报销明细：发票号码 %s 已在单据 %s 报销，不能重复报销。".formatted(e.invoice().inWords(), e.caseNumber()));
        }
    }
}
