package cn.guicheng.benchmark;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.lifecycle.JdbcLifecycleEventListenerAdapter;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Counts the statements and commits that go to a database, and which statements. */
final class Counted {
    private volatile boolean counts;
    private final AtomicLong statements = new AtomicLong();
    private final AtomicLong commits = new AtomicLong();
    private final Map<String, Long> texts = new ConcurrentHashMap<>();

    ProxyDataSource around(DataSource database) {
        return ProxyDataSourceBuilder.create(database)
                .listener(new JdbcLifecycleEventListenerAdapter() {
                    @Override
                    public void afterCommit(MethodExecutionContext context) {
                        if (counts) {
                            commits.incrementAndGet();
                        }
                    }

                    @Override
                    public void beforeQuery(ExecutionInfo execution, java.util.List<QueryInfo> queries) {
                        if (!counts) {
                            return;
                        }
                        statements.addAndGet(1);
                        queries.stream().limit(1).forEach(query -> texts.merge(key(query.getQuery()), 1L, Long::sum));
                    }
                })
                .build();
    }

    private static String key(String sql) {
        String line = sql.replaceAll("\\s+", " ").strip();
        return line.length() > 150 ? line.substring(0, 150) : line;
    }

    /** Whether what comes now counts. */
    void count(boolean now) {
        counts = now;
    }

    void reset() {
        statements.set(0);
        commits.set(0);
        texts.clear();
    }

    long statements() {
        return statements.get();
    }

    long commits() {
        return commits.get();
    }

    /** How often each statement was sent. */
    Map<String, Long> texts() {
        return new TreeMap<>(texts);
    }
}
