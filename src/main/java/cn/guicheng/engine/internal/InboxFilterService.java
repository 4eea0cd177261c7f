package cn.guicheng.engine.internal;

import cn.guicheng.engine.store.TakenOver;
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
import java.util.function.Function;
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

    /**
     * Of a question that asks for less than all so many are looked through, what is due first first: whoever has more waiting is not
     * told of the rest. They go to the database one by one, which takes 65,535 of them.
     */
    private static final int MOST = 20_000;

    /** The engine's name of what makes capitals small. */
    private static final String CASELESS = "LOWER";

    private final Clock clock;
    private final Supplier<TasksForPerson> tasks;
    private final Supplier<TakenOver> takenOver;
    private final LoggedIn loggedIn;
    private final Map<String, Which> filters = new ConcurrentHashMap<>();

    InboxFilterService(Clock clock, Supplier<TasksForPerson> tasks, Supplier<TakenOver> takenOver, LoggedIn loggedIn) {
        this.clock = clock;
        this.tasks = tasks;
        this.takenOver = takenOver;
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
        return isLookedUp(filterId)
                ? InboxFilterService.<T>among(takenUp(filterId, extendingQuery), TaskQuery::list)
                : super.list(filterId, atThisMoment(filterId, extendingQuery));
    }

    @Override
    public <T> List<T> listPage(String filterId, int firstResult, int maxResults) {
        return listPage(filterId, null, firstResult, maxResults);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T, Q extends Query<?, T>> List<T> listPage(String filterId, Q asking, int firstResult, int maxResults) {
        Q extendingQuery = filters.containsKey(filterId) ? (Q) orAll(asking) : asking;
        Optional<Order> order = asksForAll(filterId, extendingQuery) ? order(extendingQuery) : Optional.empty();
        Q question = atThisMoment(filterId, extendingQuery);
        if (order.isEmpty()) {
            return isLookedUp(filterId)
                    ? InboxFilterService.<T>among(
                            takenUp(filterId, extendingQuery), query -> query.listPage(firstResult, maxResults))
                    : super.listPage(filterId, question, firstResult, maxResults);
        }
        List<String> page =
                tasks.get().page(filters.get(filterId), asked(extendingQuery), order.get(), firstResult, maxResults);
        if (page.isEmpty()) {
            return List.of();
        }
        TaskQuery those = ((TaskQuery) question).taskIdIn(page.toArray(String[]::new));
        List<T> tasks = new ArrayList<>(
                standsIn(filterId)
                        ? InboxFilterService.<T>among(Optional.of(those), query -> query.listPage(0, maxResults))
                        : super.listPage(filterId, question, 0, maxResults));
        // The engine sorts by the column alone: what is equal there keeps its place from page to page.
        tasks.sort(Comparator.comparingInt(task -> page.indexOf(((Task) task).getId())));
        return tasks;
    }

    /** Whether the engine's stored question does not know all that makes the list: who is barred, and in whose place somebody stands. */
    private boolean isLookedUp(String filterId) {
        return filters.get(filterId) == Which.AT_HAND && loggedIn.person().isPresent() || standsIn(filterId);
    }

    /** Whether the filter is one of the inbox's and whoever asks stands in for somebody: its stored question knows only the one who asks. */
    private boolean standsIn(String filterId) {
        return filters.containsKey(filterId)
                && loggedIn.person()
                        .filter(person -> !takenOver.get().by(person).isEmpty())
                        .isPresent();
    }

    /** The question, of what the filter lists to whoever asks, with what they do in the place of others; empty where that is nothing. */
    private Optional<TaskQuery> takenUp(String filterId, Query<?, ?> question) {
        TaskQueryImpl asked = (TaskQueryImpl) orAll(question);
        List<String> all = tasks.get().page(filters.get(filterId), asked(asked), Order.DUE_FIRST, 0, MOST);
        List<String> ids = asked.getTaskIdIn() == null
                ? all
                : all.stream()
                        .filter(Set.copyOf(List.of(asked.getTaskIdIn()))::contains)
                        .toList();
        return ids.isEmpty() ? Optional.empty() : Optional.of(asked.taskIdIn(ids.toArray(String[]::new)));
    }

    /** Who asks nothing asks for all. */
    private Query<?, ?> orAll(Query<?, ?> question) {
        return question == null ? new TaskQueryImpl(commandExecutor) : question;
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> among(Optional<TaskQuery> tasks, Function<TaskQuery, List<Task>> listing) {
        return (List<T>) tasks.map(listing).orElse(List.of());
    }

    @Override
    public <T> T singleResult(String filterId) {
        return singleResult(filterId, null);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T, Q extends Query<?, T>> T singleResult(String filterId, Q extendingQuery) {
        return isLookedUp(filterId)
                ? (T) takenUp(filterId, extendingQuery)
                        .map(TaskQuery::singleResult)
                        .orElse(null)
                : super.singleResult(filterId, atThisMoment(filterId, extendingQuery));
    }

    @Override
    public Long count(String filterId) {
        return count(filterId, null);
    }

    @Override
    public Long count(String filterId, Query<?, ?> asking) {
        Query<?, ?> extendingQuery = filters.containsKey(filterId) ? orAll(asking) : asking;
        if (asksForAll(filterId, extendingQuery)) {
            return tasks.get().count(filters.get(filterId), asked(extendingQuery));
        }
        return isLookedUp(filterId)
                ? takenUp(filterId, extendingQuery).map(TaskQuery::count).orElse(0L)
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
        String person = loggedIn.person().orElseThrow();
        return new Asked(
                person,
                loggedIn.groups(),
                clock.instant(),
                !active,
                takenOver.get().by(person));
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
                                && (by.getFunction() == null || CASELESS.equalsIgnoreCase(by.getFunction()))
                                && Order.isPossible(by.getName()))
                        .map(by -> new Order(
                                by.getName(),
                                order.get(0).getDirection() != Direction.DESCENDING,
                                by.getFunction() != null));
    }
}
