package cn.guicheng.engine.internal;

import cn.guicheng.engine.store.TakenOver;
import cn.guicheng.engine.store.TasksForPerson;
import cn.guicheng.engine.store.TasksForPerson.Which;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.DeserializationTypeValidator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What may be asked of the engine, and what it may build from what it is given. */
@Component
public class InboxPlugin extends AbstractProcessEnginePlugin {
    /** No value of a case is an object of a class, so no class is ever built from what somebody sent or stored. */
    private static final DeserializationTypeValidator NO_CLASS = className -> false;

    private final InboxFilterService filters;

    InboxPlugin(
            Clock clock, ObjectProvider<TasksForPerson> tasks, ObjectProvider<TakenOver> takenOver, LoggedIn loggedIn) {
        this.filters = new InboxFilterService(clock, tasks::getObject, takenOver::getObject, loggedIn);
    }

    /** From now on the filter lists those tasks of whoever asks. */
    public void add(String filterId, Which which) {
        filters.add(filterId, which);
    }

    /** The filters, and which tasks each lists. */
    public Map<String, Which> filters() {
        return filters.all();
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
