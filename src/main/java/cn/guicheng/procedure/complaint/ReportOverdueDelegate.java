package cn.guicheng.procedure.complaint;

import cn.guicheng.notification.Notices;
import cn.guicheng.register.request.Requests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Everybody on the case hears that its time to resolve has run out (COMP-34, COMP-40, COMP-51). */
@Component
record ReportOverdueDelegate(PeopleOnTheCase people, Requests requests, Notices notices) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();

        requests.isOverdue(caseNumber);
        notices.tell(caseNumber, "complaint.overdue", people.all(execution), "客户诉求过了解决时限，仍未解决");
    }
}
