package cn.guicheng.casework.step;

import cn.guicheng.engine.internal.StepPlugin;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Steps that say in their model by whom they are signed are, and whom a step names is told when a case comes to it. */
@Component
@Order(1)
class DeclaredStepsPlugin extends StepPlugin {
    private final ObjectProvider<StepNotices> notices;

    DeclaredStepsPlugin(ObjectProvider<StepNotices> notices) {
        this.notices = notices;
    }

    @Override
    protected String groupExpression(String task) {
        return "${stepSigners.group(execution, '" + task + "')}";
    }

    @Override
    protected String property() {
        return "told";
    }

    @Override
    protected void reached(DelegateExecution execution) {
        notices.getObject().notify(execution);
    }
}
