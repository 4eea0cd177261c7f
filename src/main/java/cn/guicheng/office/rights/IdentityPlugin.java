package cn.guicheng.office.rights;

import cn.guicheng.engine.internal.OfficeAuthorizations;
import cn.guicheng.office.account.IdentityChanges;
import cn.guicheng.office.account.ObservedIdentityProvider;
import cn.guicheng.office.account.OfficeIdentity;
import cn.guicheng.office.login.PasswordHash;
import java.util.ArrayList;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the office's logins and rights into the engine. */
@Component
class IdentityPlugin extends AbstractProcessEnginePlugin {
    private final PasswordHash hash;
    private final ObjectProvider<OfficeIdentity> office;
    private final ObjectProvider<IdentityChanges> changes;

    IdentityPlugin(PasswordHash hash, ObjectProvider<OfficeIdentity> office, ObjectProvider<IdentityChanges> changes) {
        this.hash = hash;
        this.office = office;
        this.changes = changes;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        // One provider for each command; what it asks is there only when the whole program is.
        configuration.setIdentityProviderSessionFactory(
                new ObservedIdentityProvider.Factory(office::getObject, changes::getObject));
        configuration.setPasswordEncryptor(hash);
        // The hash brings its own.
        configuration.setSaltGenerator(() -> "");
        configuration.setResourceAuthorizationProvider(new OfficeAuthorizations());
        if (configuration.getCustomSessionFactories() == null) {
            configuration.setCustomSessionFactories(new ArrayList<>());
        }
        configuration.getCustomSessionFactories().add(new OfficeRights.Factory(office));
    }
}
