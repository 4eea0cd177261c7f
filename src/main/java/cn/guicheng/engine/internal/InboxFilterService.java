package cn.guicheng.engine.internal;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * The engine's filters, with the present moment where a filter of the inbox speaks of it: a stored filter can say “now” only in an
 * expression, and none but who asks is evaluated ({@link QueryExpressions}).
 */
final class InboxFilterService extends FilterServiceImpl {
    private final Clock clock;
    private final Map<String, BiConsumer<TaskQuery, Date>> moments = new ConcurrentHashMap<>();

    InboxFilterService(Clock clock) {
        this.clock = clock;
    }

    /** From now on what {@code moment} says of now goes with the filter. */
    void addMoment(String filterId, BiConsumer<TaskQuery, Date> moment) {
        moments.put(filterId, moment);
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
        return super.listPage(filterId, atThisMoment(filterId, extendingQuery), firstResult, maxResults);
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
        return super.count(filterId, atThisMoment(filterId, extendingQuery));
    }

    @SuppressWarnings("unchecked")
    private <Q extends Query<?, ?>> Q atThisMoment(String filterId, Q extendingQuery) {
        BiConsumer<TaskQuery, Date> moment = moments.get(filterId);
        if (moment == null) {
            return extendingQuery;
        }
        TaskQuery question = extendingQuery == null ? new TaskQueryImpl() : (TaskQuery) extendingQuery;
        moment.accept(question, Date.from(clock.instant()));
        return (Q) question;
    }
}
