package cn.guicheng.identity;

import java.util.ArrayList;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the office's logins and rights into the engine. */
@Component
class IdentityPlugin extends AbstractProcessEnginePlugin {
    private final ObjectProvider<IdentityChanges> changes;

    IdentityPlugin(ObjectProvider<IdentityChanges> changes) {
        this.changes = changes;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setIdentityProviderSessionFactory(new ObservedIdentityProvider.Factory(changes::getObject));
        configuration.setResourceAuthorizationProvider(new OfficeAuthorizations());
        if (configuration.getCustomSessionFactories() == null) {
            configuration.setCustomSessionFactories(new ArrayList<>());
        }
        configuration.getCustomSessionFactories().add(new OfficeRights.Factory());
    }
}
