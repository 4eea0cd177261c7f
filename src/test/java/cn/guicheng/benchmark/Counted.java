package cn.guicheng.benchmark;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.lifecycle.JdbcLifecycleEventListenerAdapter;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Measures commands: their time, and the statements and commits that go to the database meanwhile. */
final class Counted {
    private final AtomicLong statements = new AtomicLong();
    private final AtomicLong commits = new AtomicLong();
    private final Map<String, Long> texts = new HashMap<>();
    private final Map<String, Cost> costs = new LinkedHashMap<>();
    private volatile boolean counts;

    /** What all commands of one name cost together. */
    record Cost(long nanos, long statements, long commits) {
        Cost plus(Cost other) {
            return new Cost(nanos + other.nanos, statements + other.statements, commits + other.commits);
        }
    }

    ProxyDataSource around(DataSource database) {
        return ProxyDataSourceBuilder.create(database)
                .listener(new JdbcLifecycleEventListenerAdapter() {
                    @Override
                    public void afterCommit(MethodExecutionContext context) {
                        commits.incrementAndGet();
                    }

                    @Override
                    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                        statements.incrementAndGet();
                        if (counts) {
                            texts.merge(queries.get(0).getQuery(), 1L, Long::sum);
                        }
                    }
                })
                .build();
    }

    /** Does the work under this name. Returns its nanoseconds. */
    long during(String command, Runnable work) {
        long statementsBefore = statements.get();
        long commitsBefore = commits.get();
        counts = true;
        long start = System.nanoTime();
        work.run();
        long nanos = System.nanoTime() - start;
        counts = false;
        costs.merge(
                command,
                new Cost(nanos, statements.get() - statementsBefore, commits.get() - commitsBefore),
                Cost::plus);
        return nanos;
    }

    void reset() {
        texts.clear();
        costs.clear();
    }

    /** By command. */
    Map<String, Cost> costs() {
        return costs;
    }

    Cost total() {
        return costs.values().stream().reduce(new Cost(0, 0, 0), Cost::plus);
    }

    /** How often each statement was sent. */
    Map<String, Long> texts() {
        Map<String, Long> byStart = new TreeMap<>();
        texts.forEach((sql, times) -> byStart.merge(start(sql), times, Long::sum));
        return byStart;
    }

    private static String start(String sql) {
        String line = sql.replaceAll("\\s+", " ").strip();
        return line.length() > 150 ? line.substring(0, 150) : line;
    }
}
