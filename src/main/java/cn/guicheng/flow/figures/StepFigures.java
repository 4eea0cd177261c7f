package cn.guicheng.flow.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what people did in a procedure, task by task. */
@Component
public class StepFigures {
    /** Whose doing is told apart. */
    public enum By {
        PERSON("person"),
        DEPARTMENT("department");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    /**
     * What one person, or one department, did at a task.
     *
     * @param who id; null for a department where nobody has one
     */
    public record StepsOf(String who, StepsOfTask steps) {}

    private static final String COUNTS =
            """
            task, max(name) as name,
            sum(case when cancelled then 0 else 1 end) as completed,
            sum(case when cancelled then 1 else 0 end) as cancelled,
            sum(case when due_at is null or cancelled or late then 0 else 1 end) as met,
            sum(case when late then 1 else 0 end) as missed,
            percentile_cont(0.5) within group (order by waiting_seconds) filter (where not cancelled) as waiting_p50,
            percentile_cont(0.9) within group (order by waiting_seconds) filter (where not cancelled) as waiting_p90,
            percentile_cont(0.5) within group (order by working_seconds) filter (where not cancelled) as working_p50,
            percentile_cont(0.9) within group (order by working_seconds) filter (where not cancelled) as working_p90""";

    private static final String BY_TASK = "select is_now, " + COUNTS
            + """

            from (select task, name, cancelled, late, due_at, waiting_seconds, working_seconds,
              case when ended_on >= :from then 1 else 0 end as is_now
              from flow_step where procedure = :procedure and ended_on between :before and :to) s
            group by task, is_now order by task""";

    private static final String BY_WHO = "select %1$s as who, " + COUNTS
            + """

            from flow_step where procedure = :procedure and ended_on between :from and :to and not cancelled
            group by task, %1$s order by task, who""";

    private final JdbcClient jdbc;

    StepFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By task; one at which nothing ended in either span is left out. */
    public Map<String, Compared<StepsOfTask>> byTask(String procedure, Days days) {
        Map<String, Compared<StepsOfTask>> tasks = new LinkedHashMap<>();
        jdbc.sql(BY_TASK)
                .param("procedure", procedure)
                .param("before", days.previous().from())
                .param("from", days.from())
                .param("to", days.to())
                .query(row -> {
                    StepsOfTask counted = steps(row);
                    boolean isNow = row.getInt("is_now") == 1;
                    StepsOfTask none = StepsOfTask.none(counted.task(), counted.name());
                    tasks.merge(
                            counted.task(),
                            isNow ? new Compared<>(counted, none) : new Compared<>(none, counted),
                            (earlier, added) -> isNow
                                    ? new Compared<>(added.now(), earlier.before())
                                    : new Compared<>(earlier.now(), added.before()));
                });
        return tasks;
    }

    /** By task, and then by who did it. */
    public List<StepsOf> byTaskAnd(By by, String procedure, Days days) {
        return jdbc.sql(BY_WHO.formatted(by.column))
                .param("procedure", procedure)
                .param("from", days.from())
                .param("to", days.to())
                .query((row, number) -> new StepsOf(row.getString("who"), steps(row)))
                .list();
    }

    private static StepsOfTask steps(ResultSet row) throws SQLException {
        return new StepsOfTask(
                row.getString("task"),
                row.getString("name"),
                row.getLong("completed"),
                row.getLong("cancelled"),
                row.getLong("met"),
                row.getLong("missed"),
                Spread.read(row, "waiting"),
                Spread.read(row, "working"));
    }
}
