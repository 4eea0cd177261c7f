package cn.guicheng.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/** Looks at what is deployed before anything of it is read. */
public abstract class DeploymentPlugin extends AbstractProcessEnginePlugin {
    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<Deployer> deployers = new ArrayList<>();
        if (configuration.getCustomPreDeployers() != null) {
            deployers.addAll(configuration.getCustomPreDeployers());
        }
        deployers.add(this::look);
        configuration.setCustomPreDeployers(deployers);
    }

    /** Whether what is just coming in is to be marked. */
    protected abstract boolean isConcerned();

    /** Notes a deployment by its name and its files, and returns the source it is marked with. */
    protected abstract String mark(String name, Set<String> resources);

    private void look(DeploymentEntity deployment) {
        if (deployment.isNew() && isConcerned()) {
            deployment.setSource(
                    mark(deployment.getName(), deployment.getResources().keySet()));
        }
    }
}
