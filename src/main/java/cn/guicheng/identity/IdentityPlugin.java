package cn.guicheng.identity;

import java.util.ArrayList;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the office's logins and rights into the engine. */
@Component
class IdentityPlugin extends AbstractProcessEnginePlugin {
    private final PasswordHash hash;
    private final ObjectProvider<OfficeIdentity> office;

    IdentityPlugin(PasswordHash hash, ObjectProvider<OfficeIdentity> office) {
        this.hash = hash;
        this.office = office;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setIdentityProviderSessionFactory(new Providers());
        configuration.setPasswordEncryptor(hash);
        // The hash brings its own.
        configuration.setSaltGenerator(() -> "");
        configuration.setResourceAuthorizationProvider(new OfficeAuthorizations());
        if (configuration.getCustomSessionFactories() == null) {
            configuration.setCustomSessionFactories(new ArrayList<>());
        }
        configuration.getCustomSessionFactories().add(new OfficeRights.Factory(office));
    }

    /** One provider for each command; what it asks is there only when the whole program is. */
    private final class Providers implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return OfficeIdentityProvider.class;
        }

        @Override
        public Session openSession() {
            return new OfficeIdentityProvider(office.getObject());
        }
    }
}
