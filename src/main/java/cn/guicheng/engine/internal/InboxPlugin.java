package cn.guicheng.engine.internal;

import java.time.Clock;
import java.util.Date;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.DeserializationTypeValidator;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** What may be asked of the engine, and what it may build from what it is given. */
@Component
public class InboxPlugin extends AbstractProcessEnginePlugin {
    /** No value of a case is an object of a class, so no class is ever built from what somebody sent or stored. */
    private static final DeserializationTypeValidator NO_CLASS = className -> false;

    private final InboxFilterService filters;

    InboxPlugin(Clock clock) {
        this.filters = new InboxFilterService(clock);
    }

    public void addMoment(String filterId, BiConsumer<TaskQuery, Date> moment) {
        filters.addMoment(filterId, moment);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setFilterService(filters);
        configuration.setDeserializationTypeValidationEnabled(true);
        configuration.setDeserializationTypeValidator(NO_CLASS);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new QueryExpressions(configuration.getExpressionManager()));
    }
}
