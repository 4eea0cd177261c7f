package cn.guicheng.flow.figures;

import cn.guicheng.register.concealment.ReadableRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Counts runs of procedures: of several procedures, and of the days before, in one question. */
@Component
public class RunFigures {
    /** For each procedure a part, answered from the index {@code flow_run_ended} alone. */
    private static final String ENDED = "select %1$d as place, " + ended("now", ">=") + ", " + ended("before", "<")
            + " from flow_run where procedure = :procedure%1$d and ended_on between :before and :to";

    private static final String OPEN =
            """
            select procedure, still_open, case_number, started_at from
            (select procedure, case_number, started_at, count(*) over (partition by procedure) as still_open,
              row_number() over (partition by procedure order by started_at, process_instance_id) as place
              from flow_run where procedure in (:procedures) and ended_on is null) r
            where place = 1""";

    private static final String BY_DAY =
            """
            select procedure, counted_on, sum(started) as started, sum(ended) as ended from
            (select procedure, started_on as counted_on, count(*) as started, 0 as ended
              from flow_run where procedure in (:procedures) and started_on between :from and :to
              group by procedure, started_on
              union all
              select procedure, ended_on, 0, count(*)
              from flow_run where procedure in (:procedures) and ended_on between :from and :to
              group by procedure, ended_on) r
            group by procedure, counted_on order by counted_on""";

    private static final String OPEN_BEFORE =
            """
            select (select count(*) from flow_run where procedure = :procedure and started_on < :day)
            - (select count(*) from flow_run where procedure = :procedure and ended_on < :day) as still_open""";

    private final ReadableRows rows;
    private final WorkedFigures worked;

    RunFigures(ReadableRows rows, WorkedFigures worked) {
        this.rows = rows;
        this.worked = worked;
    }

    private static String ended(String suffix, String when) {
        return """
            count(*) filter (where %2$s) as ended_%1$s, count(*) filter (where not late and %2$s) as on_time_%1$s,
            count(*) filter (where sent_back and %2$s) as sent_back_%1$s,
            count(*) filter (where outcome = 'refused' and %2$s) as refused_%1$s,
            percentile_cont(0.5) within group (order by duration_seconds) filter (where %2$s) as median_%1$s,
            percentile_cont(0.9) within group (order by duration_seconds) filter (where %2$s) as p90_%1$s"""
                .formatted(suffix, "ended_on " + when + " :from");
    }

    /** Runs that ended in these days and in those before, by procedure. */
    public Map<String, Compared<EndedRuns>> ended(List<String> procedures, Days days) {
        StatementSpec asked = rows.sql(IntStream.range(0, procedures.size())
                        .mapToObj(ENDED::formatted)
                        .collect(Collectors.joining(" union all ")))
                .param("before", days.previous().from())
                .param("from", days.from())
                .param("to", days.to());
        for (int place = 0; place < procedures.size(); place++) {
            asked = asked.param("procedure" + place, procedures.get(place));
        }
        Map<String, Compared<EndedRuns>> ended = new HashMap<>();
        asked.query(row -> {
            ended.put(procedures.get(row.getInt("place")), new Compared<>(ended(row, "now"), ended(row, "before")));
        });
        if (days.hours() == Hours.WORKING) {
            worked.runs(procedures, days)
                    .forEach((procedure, taken) -> ended.computeIfPresent(
                            procedure,
                            (any, both) -> new Compared<>(
                                    both.now().taking(taken.now()),
                                    both.before().taking(taken.before()))));
        }
        return ended;
    }

    private static EndedRuns ended(ResultSet row, String suffix) throws SQLException {
        return new EndedRuns(
                row.getLong("ended_" + suffix),
                row.getLong("on_time_" + suffix),
                row.getLong("sent_back_" + suffix),
                row.getLong("refused_" + suffix),
                Spread.seconds(row, "median_" + suffix),
                Spread.seconds(row, "p90_" + suffix));
    }

    /** Runs that are open now, by procedure; one without any is left out. */
    public Map<String, OpenRuns> open(Collection<String> procedures) {
        Map<String, OpenRuns> open = new HashMap<>();
        rows.sql(OPEN).param("procedures", procedures).query(row -> {
            open.put(
                    row.getString("procedure"),
                    new OpenRuns(
                            row.getLong("still_open"),
                            row.getString("case_number"),
                            row.getObject("started_at", OffsetDateTime.class)));
        });
        return open;
    }

    /** Days on which anything started or ended, in their order. */
    public List<RunsOfDay> byDay(Collection<String> procedures, Days days) {
        return rows.sql(BY_DAY)
                .param("procedures", procedures)
                .param("from", days.from())
                .param("to", days.to())
                .query((row, number) -> new RunsOfDay(
                        row.getString("procedure"),
                        row.getObject("counted_on", LocalDate.class),
                        row.getLong("started"),
                        row.getLong("ended")))
                .list();
    }

    /** How many runs were open when the day began. */
    public long openBefore(String procedure, LocalDate day) {
        return rows.sql(OPEN_BEFORE)
                .param("procedure", procedure)
                .param("day", day)
                .query(Long.class)
                .single();
    }
}
