package cn.guicheng.procedure.decorationpermit;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A violation that a patrol found stays with the permit (DECO-19, DEPO-12). */
@Component
record RecordViolationDelegate(Violations violations) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        violations.patrolled(execution);
    }
}
