package cn.guicheng.engine.internal;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Work of the program itself, as one command of the engine and in the caller's transaction, whoever is logged in. */
@Component
public class OwnCommand {
    private final ProcessEngine processEngine;

    OwnCommand(@Lazy ProcessEngine processEngine) {
        this.processEngine = processEngine;
    }

    /** What {@code work} returns; who may is decided by whoever calls this. */
    public <T> T run(Callable<T> work) {
        return ((ProcessEngineConfigurationImpl) processEngine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(work));
    }
}
