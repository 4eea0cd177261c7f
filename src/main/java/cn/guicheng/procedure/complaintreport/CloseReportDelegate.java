package cn.guicheng.procedure.complaintreport;

import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.notification.NoticeKind;
import cn.guicheng.notification.Notices;
import cn.guicheng.notification.Occasion;
import cn.guicheng.register.request.ComplaintReports;
import cn.guicheng.register.signature.Signature;
import cn.guicheng.register.signature.Signatures;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The general manager has read and accepted it; who sent it hears so, as whoever started a case does anyway. */
@Component
record CloseReportDelegate(ComplaintReports reports, Signatures signatures, Notices notices) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();

        reports.acknowledge(caseNumber);
        signatures
                .latest(caseNumber, ComplaintReport.COMPLETE)
                .map(Signature::person)
                .filter(sender -> !sender.equals(CaseVariables.STARTED_BY.get(execution)))
                .ifPresent(sender -> notices.tell(
                        Occasion.ofCase(NoticeKind.CASE_ENDED.id(), caseNumber, ComplaintReport.KEY, "总经理已签阅投诉月报"),
                        List.of(sender)));
    }
}
