package cn.guicheng.casework.concealment;

import cn.guicheng.register.concealment.Concealments;
import java.util.Optional;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the engine read through {@link EngineDataSource}; after all others, because one of them brings the database. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ConcealmentPlugin extends AbstractProcessEnginePlugin {
    private final DataSource database;
    private final Concealments concealments;

    ConcealmentPlugin(DataSource database, Concealments concealments) {
        this.database = database;
        this.concealments = concealments;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setDataSource(new EngineDataSource(database, concealments, () -> person(configuration)));
    }

    private static Optional<String> person(ProcessEngineConfigurationImpl configuration) {
        return Optional.ofNullable(configuration.getIdentityService().getCurrentAuthentication())
                .map(Authentication::getUserId);
    }
}
