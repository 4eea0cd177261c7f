package cn.guicheng.procedure.complaint;

import cn.guicheng.engine.form.Texts;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.notification.Notices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The assistant urges whoever has the request now (COMP-40, COMP-43). */
@Component
record UrgeHandlersDelegate(PeopleOnTheCase people, Notices notices) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        String words = CaseVariables.COMMENT.get(execution).strip().replaceAll("\\s+", " ");

        notices.tell(
                caseNumber, "complaint.urged", people.handling(execution), "行政助理督办：" + Texts.shortened(words, 200));
    }
}
