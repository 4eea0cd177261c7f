package cn.guicheng.engine.internal;

import cn.guicheng.engine.store.TakenOver;
import cn.guicheng.engine.store.TasksForPerson;
import java.util.ArrayList;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the office's logins and rights into the engine. */
@Component
class IdentityPlugin extends AbstractProcessEnginePlugin {
    private final PasswordHashing hashing;
    private final ObjectProvider<IdentityOffice> people;
    private final ObjectProvider<RightsOffice> rights;
    private final ObjectProvider<TakenOver> takenOver;
    private final ObjectProvider<TasksForPerson> tasks;

    IdentityPlugin(
            PasswordHashing hashing,
            ObjectProvider<IdentityOffice> people,
            ObjectProvider<RightsOffice> rights,
            ObjectProvider<TakenOver> takenOver,
            ObjectProvider<TasksForPerson> tasks) {
        this.hashing = hashing;
        this.people = people;
        this.rights = rights;
        this.takenOver = takenOver;
        this.tasks = tasks;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setIdentityProviderSessionFactory(new OfficeIdentityProvider.Factory(people::getObject));
        configuration.setPasswordEncryptor(new EnginePasswords.Encryptor(hashing));
        // The hash brings its own.
        configuration.setSaltGenerator(() -> "");
        configuration.setResourceAuthorizationProvider(new OfficeAuthorizations(takenOver::getObject));
        if (configuration.getCustomSessionFactories() == null) {
            configuration.setCustomSessionFactories(new ArrayList<>());
        }
        configuration
                .getCustomSessionFactories()
                .add(new OfficeRights.Factory(rights::getObject, takenOver::getObject, tasks::getObject));
    }
}
