package cn.guicheng.procedure.complaintreport;

import cn.guicheng.register.request.ComplaintReports;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The report goes up to the general manager with what is required of the departments (COMP-10). */
@Component
record SendReportDelegate(ComplaintReports reports) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        reports.send(
                execution.getProcessBusinessKey(),
                ComplaintReport.CORRECTIVE_REQUIREMENTS.get(execution).strip());
    }
}
