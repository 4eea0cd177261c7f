package cn.guicheng.web.door;

import cn.guicheng.engine.internal.DeploymentPlugin;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Looks at what comes in by the emergency switch before anything of it is read: notes what it is, and lets it claim to be
 * neither a release nor an approved change.
 */
@Component
class EmergencyDeployer extends DeploymentPlugin {
    private static final String SOURCE = "emergency";

    private final EmergencySwitch emergency;

    EmergencyDeployer(@Lazy EmergencySwitch emergency) {
        this.emergency = emergency;
    }

    @Override
    protected boolean isConcerned() {
        return emergency.isUnderWay();
    }

    @Override
    protected String mark(String name, Set<String> resources) {
        emergency.name(name, resources);
        return SOURCE;
    }
}
