package cn.guicheng.flow.figures;

import cn.guicheng.register.concealment.ReadableRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Counts what people did in a procedure, task by task: one question with a part for each task, because a percentile of each
 * group of all steps would have the database sort all steps first.
 */
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

    private static final String TASKS =
            "select distinct task from flow_step where procedure = :procedure and ended_on between :first and :to"
                    + " order by task";

    /** Answered from the index {@code flow_step_times} alone. */
    private static final String OF_TASK = "select %1$d as place, " + name() + ", " + counts("now", ">=") + ", "
            + counts("before", "<")
            + """

            from flow_step where procedure = :procedure and task = :task%1$d and ended_on between :first and :to""";

    private static final String OF_WHO = "select %1$d as place, %2$s as who, " + name() + ", "
            + counts("now", ">=")
            + """

            from flow_step where procedure = :procedure and task = :task%1$d and ended_on between :first and :to
            and not cancelled group by %2$s""";

    private final ReadableRows rows;
    private final WorkedFigures worked;

    StepFigures(ReadableRows rows, WorkedFigures worked) {
        this.rows = rows;
        this.worked = worked;
    }

    private static String name() {
        return """
            (select n.name from flow_step n where n.procedure = :procedure and n.task = :task%1$d
              and n.ended_on between :first and :to order by n.ended_on desc fetch first 1 rows only) as name""";
    }

    private static String counts(String suffix, String when) {
        String days = "ended_on " + when + " :from";
        return "count(*) filter (where not cancelled and %1$s) as completed_%2$s, count(*) filter (where cancelled and %1$s) as cancelled_%2$s, "
                        .formatted(days, suffix)
                + percentiles("waiting", days, suffix) + ", " + percentiles("working", days, suffix);
    }

    private static String percentiles(String what, String days, String suffix) {
        return IntStream.of(50, 90)
                .mapToObj(percent ->
                        "percentile_cont(0.%3$d) within group (order by %1$s_seconds) filter (where not cancelled and %2$s) as %1$s_%4$s_p%3$d"
                                .formatted(what, days, percent, suffix))
                .collect(Collectors.joining(", "));
    }

    /** By task; one at which nothing ended in either span is left out. */
    public Map<String, Compared<StepsOfTask>> byTask(String procedure, Days days) {
        List<String> tasks = tasks(procedure, new Days(days.previous().from(), days.to()));
        Map<String, Compared<StepsOfTask>> found = new LinkedHashMap<>();
        if (!tasks.isEmpty()) {
            asked(OF_TASK, tasks, procedure, new Days(days.previous().from(), days.to()))
                    .param("from", days.from())
                    .query(row -> {
                        String task = tasks.get(row.getInt("place"));
                        found.put(task, new Compared<>(steps(row, task, "now"), steps(row, task, "before")));
                    });
        }
        if (days.hours() == Hours.WORKING) {
            worked.byTask(procedure, days)
                    .forEach((task, taken) -> found.computeIfPresent(
                            task,
                            (any, both) -> new Compared<>(
                                    both.now().taking(taken.now()),
                                    both.before().taking(taken.before()))));
        }
        return found;
    }

    /** By task, and then by who did it. */
    public List<StepsOf> byTaskAnd(By by, String procedure, Days days) {
        List<String> tasks = tasks(procedure, days);
        List<StepsOf> counted = tasks.isEmpty()
                ? List.of()
                : asked(OF_WHO.replace("%2$s", by.column), tasks, procedure, days)
                        .param("from", days.from())
                        .query((row, number) ->
                                new StepsOf(row.getString("who"), steps(row, tasks.get(row.getInt("place")), "now")))
                        .list();
        if (days.hours() == Hours.CLOCK) {
            return counted;
        }
        Map<String, Map<String, WorkedFigures.Worked>> taken = worked.byTaskAnd(by, procedure, days);
        return counted.stream()
                .map(one -> new StepsOf(
                        one.who(),
                        one.steps().taking(taken.get(one.steps().task()).get(one.who()))))
                .toList();
    }

    private List<String> tasks(String procedure, Days days) {
        return rows.sql(TASKS)
                .param("procedure", procedure)
                .param("first", days.from())
                .param("to", days.to())
                .query(String.class)
                .list();
    }

    private StatementSpec asked(String part, List<String> tasks, String procedure, Days days) {
        StatementSpec asked = rows.sql(IntStream.range(0, tasks.size())
                        .mapToObj(part::formatted)
                        .collect(Collectors.joining(" union all ")))
                .param("procedure", procedure)
                .param("first", days.from())
                .param("to", days.to());
        for (int place = 0; place < tasks.size(); place++) {
            asked = asked.param("task" + place, tasks.get(place));
        }
        return asked;
    }

    private static StepsOfTask steps(ResultSet row, String task, String suffix) throws SQLException {
        return new StepsOfTask(
                task,
                row.getString("name"),
                row.getLong("completed_" + suffix),
                row.getLong("cancelled_" + suffix),
                Spread.read(row, "waiting_" + suffix),
                Spread.read(row, "working_" + suffix));
    }
}
