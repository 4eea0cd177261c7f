package cn.guicheng.engine.deploy;

import cn.guicheng.engine.form.Refusal;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Starts a case that follows from another, or from the calendar. Who acts at that moment signs for it, whether or not they
 * could start one by hand; with nobody logged in, nobody signs.
 */
@Component
public class ProgramStart {
    private final ProcessEngine processEngine;
    private final ThreadLocal<Boolean> underWay = ThreadLocal.withInitial(() -> false);

    ProgramStart(@Lazy ProcessEngine processEngine) {
        this.processEngine = processEngine;
    }

    /**
     * Starts the current version, held to the same form and rules as one handed in by a person. Returns the case's number.
     *
     * @throws Refusal where the values are not acceptable
     */
    public String start(String procedure, Map<String, Object> values) {
        underWay.set(true);
        try {
            // Who may is decided by whoever calls this: the engine's own rights are about starting by hand.
            return ((ProcessEngineConfigurationImpl) processEngine.getProcessEngineConfiguration())
                    .getCommandExecutorTxRequired()
                    .execute(context -> context.runWithoutAuthorization(() -> startNow(procedure, values)));
        } finally {
            underWay.remove();
        }
    }

    /** Whether the case being started on this thread is started by the program. */
    public boolean isUnderWay() {
        return underWay.get();
    }

    private String startNow(String procedure, Map<String, Object> values) {
        return processEngine
                .getRuntimeService()
                .startProcessInstanceByKey(procedure, values)
                .getBusinessKey();
    }
}
