package cn.guicheng.casework.find;

import cn.guicheng.engine.internal.CasePlugin;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Has the words of a case written whenever they may have changed; behind the rules for cases, which give it its number. */
@Component
@Order(200)
class CaseTextPlugin extends CasePlugin {
    private final ObjectProvider<CaseTextWriter> writer;
    private final ObjectProvider<CaseWords> words;

    CaseTextPlugin(ObjectProvider<CaseTextWriter> writer, ObjectProvider<CaseWords> words) {
        this.writer = writer;
        this.words = words;
    }

    @Override
    protected void started(DelegateExecution execution) {
        write(execution.getProcessBusinessKey());
    }

    @Override
    protected void ended(DelegateExecution execution) {
        write(execution.getProcessBusinessKey());
    }

    @Override
    protected void completed(DelegateTask task) {
        if (words.getObject().areNotIn(task.getProcessDefinitionId(), task.getTaskDefinitionKey())) {
            return;
        }
        write(task.getExecution().getProcessBusinessKey());
    }

    private void write(String caseNumber) {
        if (caseNumber != null) {
            writer.getObject().writeAtTheEnd(caseNumber);
        }
    }
}
