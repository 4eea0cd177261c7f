package cn.guicheng.procedure.limitchange;

import cn.guicheng.limit.TableVersions;
import cn.guicheng.limit.TableVersions.Version;
import cn.guicheng.register.limitchange.LimitChange;
import cn.guicheng.register.limitchange.LimitChanges;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The approved table becomes the version in force, in the transaction of the approval or of the timer. */
@Component
record PutLimitInForceDelegate(LimitChanges changes, TableVersions versions) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        LimitChange change = changes.find(execution.getProcessBusinessKey()).orElseThrow();

        versions.lock(change.limitTable());
        if (versions.inForce(change.limitTable()).orElseThrow().number() != change.baseVersion()) {
            throw new BpmnError(LimitChangeCase.TABLE_MOVED_ON);
        }

        Version version = versions.putInForce(change.limitTable(), change.dmn(), change.caseNumber());
        changes.enterIntoForce(change.caseNumber(), version.number());
        LimitChangeCase.VERSION.set(execution, version.number());
    }
}
