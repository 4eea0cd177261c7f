package cn.guicheng.procedure.complaint;

import cn.guicheng.notification.NoticeKind;
import cn.guicheng.notification.Notices;
import cn.guicheng.notification.Occasion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells those who must know of it at once, whatever the hour (COMP-09, COMP-27, COMP-40). */
@Component
record ReportSeriousRequestDelegate(SeriousReport report, Notices notices) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();

        notices.tell(
                Occasion.ofCase(NoticeKind.ALARM.id(), caseNumber, Complaint.KEY, report.text(execution)),
                report.recipients(execution));
    }
}
