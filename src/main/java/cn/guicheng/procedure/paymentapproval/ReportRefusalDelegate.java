package cn.guicheng.procedure.paymentapproval;

import cn.guicheng.notification.Notices;
import cn.guicheng.office.people.Organisation;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What the accountant refuses is reported to the finance head; the finance head's own to the general manager (REIM-13). */
@Component
record ReportRefusalDelegate(Organisation organisation, Notices notices) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        String requester = PaymentApproval.REQUESTED_BY.get(execution);
        String reason = PaymentApproval.AUDIT_REASON.get(execution);
        List<String> financeHeads = organisation.membersOf("finance-head");

        List<String> told = financeHeads.contains(requester) ? organisation.membersOf("general-manager") : financeHeads;
        notices.tell(
                caseNumber,
                "payment-approval.refused-by-audit",
                told,
                "单据 %s（申请人%s）经会计审核不予通过：%s。".formatted(caseNumber, organisation.nameOf(requester), reason));
    }
}
