package cn.guicheng.web.door;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Looks at what comes in by the emergency switch before anything of it is read: notes what it is, and lets it claim to be
 * neither a release nor an approved change.
 */
@Component
class EmergencyDeployer extends AbstractProcessEnginePlugin implements Deployer {
    private static final String SOURCE = "emergency";

    private final EmergencySwitch emergency;

    EmergencyDeployer(@Lazy EmergencySwitch emergency) {
        this.emergency = emergency;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<Deployer> deployers = new ArrayList<>();
        if (configuration.getCustomPreDeployers() != null) {
            deployers.addAll(configuration.getCustomPreDeployers());
        }
        deployers.add(this);
        configuration.setCustomPreDeployers(deployers);
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew() && emergency.isUnderWay()) {
            emergency.name(deployment.getName(), deployment.getResources().keySet());
            deployment.setSource(SOURCE);
        }
    }
}
