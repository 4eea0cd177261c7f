package cn.guicheng.flow.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts runs of procedures: of several procedures, and of the days before, in one question. */
@Component
public class RunFigures {
    private static final String ENDED =
            """
            select procedure, is_now, count(*) as ended,
            sum(case when late then 0 else 1 end) as on_time,
            sum(case when sent_back then 1 else 0 end) as sent_back,
            sum(case when outcome = 'refused' then 1 else 0 end) as refused,
            percentile_cont(0.5) within group (order by duration_seconds) as duration_p50,
            percentile_cont(0.9) within group (order by duration_seconds) as duration_p90
            from (select procedure, late, sent_back, outcome, duration_seconds,
              case when ended_on >= :from then 1 else 0 end as is_now
              from flow_run where procedure in (:procedures) and ended_on between :before and :to) r
            group by procedure, is_now""";

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
            (select procedure, started_on as counted_on, 1 as started, 0 as ended
              from flow_run where procedure in (:procedures) and started_on between :from and :to
              union all
              select procedure, ended_on, 0, 1
              from flow_run where procedure in (:procedures) and ended_on between :from and :to) r
            group by procedure, counted_on order by counted_on""";

    private static final String OPEN_BEFORE =
            """
            select (select count(*) from flow_run where procedure = :procedure and started_on < :day)
            - (select count(*) from flow_run where procedure = :procedure and ended_on < :day) as still_open""";

    private final JdbcClient jdbc;

    RunFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Runs that ended in these days and in those before, by procedure; one without any is left out. */
    public Map<String, Compared<EndedRuns>> ended(Collection<String> procedures, Days days) {
        Map<String, Compared<EndedRuns>> ended = new HashMap<>();
        jdbc.sql(ENDED)
                .param("procedures", procedures)
                .param("before", days.previous().from())
                .param("from", days.from())
                .param("to", days.to())
                .query(row -> {
                    EndedRuns counted = ended(row);
                    ended.merge(
                            row.getString("procedure"),
                            row.getInt("is_now") == 1
                                    ? new Compared<>(counted, EndedRuns.NONE)
                                    : new Compared<>(EndedRuns.NONE, counted),
                            RunFigures::together);
                });
        return ended;
    }

    private static Compared<EndedRuns> together(Compared<EndedRuns> one, Compared<EndedRuns> other) {
        return one.now() == EndedRuns.NONE
                ? new Compared<>(other.now(), one.before())
                : new Compared<>(one.now(), other.before());
    }

    private static EndedRuns ended(ResultSet row) throws SQLException {
        return new EndedRuns(
                row.getLong("ended"),
                row.getLong("on_time"),
                row.getLong("sent_back"),
                row.getLong("refused"),
                Spread.seconds(row, "duration_p50"),
                Spread.seconds(row, "duration_p90"));
    }

    /** Runs that are open now, by procedure; one without any is left out. */
    public Map<String, OpenRuns> open(Collection<String> procedures) {
        Map<String, OpenRuns> open = new HashMap<>();
        jdbc.sql(OPEN).param("procedures", procedures).query(row -> {
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
        return jdbc.sql(BY_DAY)
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
        return jdbc.sql(OPEN_BEFORE)
                .param("procedure", procedure)
                .param("day", day)
                .query(Long.class)
                .single();
    }
}
