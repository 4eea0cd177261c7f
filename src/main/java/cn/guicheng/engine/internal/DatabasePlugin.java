package cn.guicheng.engine.internal;

import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Says through which database the engine reads, for whoever is logged in. */
public abstract class DatabasePlugin extends AbstractProcessEnginePlugin {
    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setDataSource(database(() -> person(configuration)));
    }

    /** The database, given who reads: a user id, or empty where nobody is logged in. */
    protected abstract DataSource database(Supplier<Optional<String>> reader);

    private static Optional<String> person(ProcessEngineConfigurationImpl configuration) {
        return Optional.ofNullable(configuration.getIdentityService().getCurrentAuthentication())
                .map(Authentication::getUserId);
    }
}
