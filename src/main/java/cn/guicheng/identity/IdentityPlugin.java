package cn.guicheng.identity;

import java.util.ArrayList;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.springframework.stereotype.Component;

/** Puts the office's logins and rights into the engine. */
@Component
class IdentityPlugin extends AbstractProcessEnginePlugin {
    private final PasswordHash hash;

    IdentityPlugin(PasswordHash hash) {
        this.hash = hash;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setIdentityProviderSessionFactory(new GenericManagerFactory(OfficeIdentityProvider.class));
        configuration.setPasswordEncryptor(hash);
        // The hash brings its own.
        configuration.setSaltGenerator(() -> "");
        configuration.setResourceAuthorizationProvider(new OfficeAuthorizations());
        if (configuration.getCustomSessionFactories() == null) {
            configuration.setCustomSessionFactories(new ArrayList<>());
        }
        configuration.getCustomSessionFactories().add(new OfficeRights.Factory());
    }
}
