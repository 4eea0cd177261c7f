package cn.guicheng.engine.internal;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Hears of every case and every task, and puts a guard before the commands by which a person touches one. */
public abstract class GuardedCasePlugin extends CasePlugin {
    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomPostCommandInterceptorsTxRequired().add(guard());
        super.preInit(configuration);
    }

    /** Who stands before the commands. */
    protected abstract PersonsCommands guard();
}
