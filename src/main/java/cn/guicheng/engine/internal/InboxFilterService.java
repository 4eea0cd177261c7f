package cn.guicheng.engine.internal;

import cn.guicheng.engine.store.TasksForPerson;
import cn.guicheng.engine.store.TasksForPerson.Asked;
import cn.guicheng.engine.store.TasksForPerson.Order;
import cn.guicheng.engine.store.TasksForPerson.Which;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.QueryPropertyImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.json.JsonTaskQueryConverter;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * The engine's filters, as the inbox needs them. The present moment goes with a filter that speaks of it: a stored filter can say “now”
 * only in an expression, and none but who asks is evaluated ({@link QueryExpressions}). And which tasks stand on a page, and how many
 * there are, is looked up from the person who asks; the engine then reads those few, with every check of its own.
 */
final class InboxFilterService extends FilterServiceImpl {
    /** What a question may say without asking for anything but all that the filter lists. */
    private static final Set<String> ASKING_FOR_ALL = Set.of(
            "active",
            "orderBy",
            "orderingProperties",
            "taskNameCaseInsensitive",
            "variableNamesIgnoreCase",
            "variableValuesIgnoreCase");

    private final Clock clock;
    private final Supplier<TasksForPerson> tasks;
    private final LoggedIn loggedIn;
    private final Map<String, Which> filters = new ConcurrentHashMap<>();

    InboxFilterService(Clock clock, Supplier<TasksForPerson> tasks, LoggedIn loggedIn) {
        this.clock = clock;
        this.tasks = tasks;
        this.loggedIn = loggedIn;
    }

    /** From now on the filter lists those tasks of whoever asks. */
    void add(String filterId, Which which) {
        filters.put(filterId, which);
    }

    Map<String, Which> all() {
        return Map.copyOf(filters);
    }

    @Override
    public <T> List<T> list(String filterId) {
        return list(filterId, null);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String filterId, Q extendingQuery) {
        return super.list(filterId, atThisMoment(filterId, extendingQuery));
    }

    @Override
    public <T> List<T> listPage(String filterId, int firstResult, int maxResults) {
        return listPage(filterId, null, firstResult, maxResults);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(
            String filterId, Q extendingQuery, int firstResult, int maxResults) {
        Optional<Order> order = asksForAll(filterId, extendingQuery) ? order(extendingQuery) : Optional.empty();
        Q question = atThisMoment(filterId, extendingQuery);
        if (order.isEmpty()) {
            return super.listPage(filterId, question, firstResult, maxResults);
        }
        List<String> page =
                tasks.get().page(filters.get(filterId), asked(extendingQuery), order.get(), firstResult, maxResults);
        if (page.isEmpty()) {
            return List.of();
        }
        ((TaskQuery) question).taskIdIn(page.toArray(String[]::new));
        // The engine sorts by the column alone: what is equal there keeps its place from page to page.
        List<T> tasks = new ArrayList<>(super.listPage(filterId, question, 0, maxResults));
        tasks.sort(Comparator.comparingInt(task -> page.indexOf(((Task) task).getId())));
        return tasks;
    }

    @Override
    public <T> T singleResult(String filterId) {
        return singleResult(filterId, null);
    }

    @Override
    public <T, Q extends Query<?, T>> T singleResult(String filterId, Q extendingQuery) {
        return super.singleResult(filterId, atThisMoment(filterId, extendingQuery));
    }

    @Override
    public Long count(String filterId) {
        return count(filterId, null);
    }

    @Override
    public Long count(String filterId, Query<?, ?> extendingQuery) {
        return asksForAll(filterId, extendingQuery)
                ? tasks.get().count(filters.get(filterId), asked(extendingQuery))
                : super.count(filterId, atThisMoment(filterId, extendingQuery));
    }

    @SuppressWarnings("unchecked")
    private <Q extends Query<?, ?>> Q atThisMoment(String filterId, Q extendingQuery) {
        Which which = filters.get(filterId);
        if (which == null || which == Which.HELD || which == Which.OFFERED) {
            return extendingQuery;
        }
        TaskQuery question = extendingQuery == null ? new TaskQueryImpl() : (TaskQuery) extendingQuery;
        Date now = Date.from(clock.instant());
        return (Q)
                switch (which) {
                    case OVERDUE -> question.dueBefore(now);
                    case PUT_OFF -> question.followUpAfter(now);
                    // The engine leaves out what is due this very moment.
                    default -> question.followUpBeforeOrNotExistent(new Date(now.getTime() + 1));
                };
    }

    private Asked asked(Query<?, ?> question) {
        boolean active = ((TaskQueryImpl) question).getSuspensionState() == SuspensionState.ACTIVE;
        return new Asked(loggedIn.person().orElseThrow(), loggedIn.groups(), clock.instant(), !active);
    }

    /** Asked before the moment is added to the question. */
    private boolean asksForAll(String filterId, Query<?, ?> question) {
        return filters.containsKey(filterId)
                && loggedIn.person().isPresent()
                && question instanceof TaskQueryImpl asked
                && ASKING_FOR_ALL.containsAll(
                        new JsonTaskQueryConverter().toJsonObject(asked).keySet());
    }

    private static Optional<Order> order(Query<?, ?> question) {
        List<QueryOrderingProperty> order = ((TaskQueryImpl) question).getOrderingProperties();
        if (order.isEmpty()) {
            return Optional.of(Order.DUE_FIRST);
        }
        return order.size() > 1 || !(order.get(0).getQueryProperty() instanceof QueryPropertyImpl property)
                ? Optional.empty()
                : Optional.of(property)
                        .filter(by -> order.get(0).getRelation() == null
                                && by.getFunction() == null
                                && Order.isPossible(by.getName()))
                        .map(by -> new Order(by.getName(), order.get(0).getDirection() != Direction.DESCENDING));
    }
}
