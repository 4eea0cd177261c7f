package cn.guicheng.flow.recount;

import cn.guicheng.modelids.ComplaintIds;
import cn.guicheng.modelids.PaymentApprovalIds;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Plain queries over the engine's history, in which nothing of the record of the figures stands. A column is named by where its
 * figure stands in the answer, {@code key} by what its row is about.
 */
final class HistoryCount {
    private static final String DEADLINES =
            "'" + ComplaintIds.TIMER_RESOLVE_DEADLINE + "', '" + ComplaintIds.TIMER_REPLY_DEADLINE + "', '"
                    + ComplaintIds.TIMER_FOLLOW_UP_DEADLINE + "', '" + ComplaintIds.TIMER_PROMISE_MISSED + "'";

    private static final String NOW = "filter (where ended >= :from and ended < :to)";
    private static final String BEFORE = "filter (where ended >= :before and ended < :from)";

    /** Runs of the procedure; a part of a run is the run itself and each that it called. */
    private static final String RUNS =
            """
            with run as (select p.proc_inst_id_ as id, p.start_time_ as began, p.end_time_ as ended, o.text_ as outcome,
              floor(extract(epoch from (p.end_time_ - p.start_time_))) as seconds
              from act_hi_procinst p left join act_hi_varinst o
              on o.execution_id_ = p.proc_inst_id_ and o.name_ = <outcome> where p.proc_def_key_ = <procedure>),
            part as (select id, id as part from run
              union all select super_process_instance_id_, proc_inst_id_ from act_hi_procinst
              where super_process_instance_id_ in (select id from run)),
            late as (select p.id from part p join act_hi_taskinst t on t.proc_inst_id_ = p.part where t.end_time_ > t.due_date_
              union select p.id from part p join act_hi_job_log l on l.process_instance_id_ = p.part
              where l.job_state_ = 2 and l.act_id_ in (<deadlines>)),
            returned as (select p.id from part p join act_hi_detail d on d.proc_inst_id_ = p.part
              where d.name_ = 'decision' and d.text_ in ('return', 'wrong-department')
              union select p.id from part p join act_hi_varinst v on v.proc_inst_id_ = p.part
              where v.name_ = 'paymentOutcome' and v.text_ = 'returned')
            """;

    private static final String FIGURES = RUNS
            + """
            select count(*) filter (where began >= :from and began < :to) as "/started/value",
            count(*) filter (where began >= :before and began < :from) as "/started/before",
            count(*) <now> as "/ended/value", count(*) <before> as "/ended/before",
            percentile_cont(0.5) within group (order by seconds) <now> as "/medianSeconds/value",
            percentile_cont(0.5) within group (order by seconds) <before> as "/medianSeconds/before",
            percentile_cont(0.9) within group (order by seconds) <now> as "/p90Seconds/value",
            percentile_cont(0.9) within group (order by seconds) <before> as "/p90Seconds/before",
            avg(in_time) <now> as "/onTimeShare/value", avg(in_time) <before> as "/onTimeShare/before",
            avg(sent_back) <now> as "/sentBackShare/value", avg(sent_back) <before> as "/sentBackShare/before",
            avg(refused) <now> as "/refusedShare/value", avg(refused) <before> as "/refusedShare/before",
            count(*) filter (where ended is null) as "/open/value",
            (select count(*) from act_hi_taskinst where proc_def_key_ = <procedure> and execution_id_ is not null
              and end_time_ is null and due_date_ < :now)
              as "/overdue/value"
            from (select began, ended, seconds, case when id in (select id from late) then 0.0 else 1.0 end as in_time,
              case when id in (select id from returned) then 1.0 else 0.0 end as sent_back,
              case when outcome = 'refused' then 1.0 else 0.0 end as refused from run) r""";

    private static final String OUTCOMES = RUNS
            + """
            select outcome as "key", count(*) <now> as "/count", count(*) <before> as "/before" from run
            where ended >= :before and ended < :to group by outcome""";

    /** What people chose, and what the audit's answers came to. */
    private static final String REASONS = RUNS
            + """
            select task || ' ' || decision as "key", count(*) filter (where ended >= :from) as "/count",
            count(*) filter (where ended < :from) as "/before" from
            (select t.task_def_key_ as task, t.end_time_ as ended, d.text_ as decision
              from act_hi_taskinst t join part p on p.part = t.proc_inst_id_
              join act_hi_detail d on d.act_inst_id_ = t.act_inst_id_ and d.name_ = 'decision'
              where t.delete_reason_ = 'completed'
              union all
              select t.task_def_key_, t.end_time_, o.text_
              from act_hi_taskinst t join part p on p.part = t.proc_inst_id_
              join act_hi_decinst d on d.proc_inst_id_ = t.proc_inst_id_ and d.eval_time_ = t.end_time_
              join act_hi_dec_out o on o.dec_inst_id_ = d.id_ and o.var_name_ = 'auditResult'
              where t.task_def_key_ = '%s' and t.delete_reason_ = 'completed') s
            where decision in ('return', 'wrong-department', 'refuse') and ended >= :before and ended < :to
            group by task, decision"""
                    .formatted(PaymentApprovalIds.AUDIT_PAYMENT);

    private static final String DAY =
            """
            select count(*) filter (where start_time_ >= :from and start_time_ < :to) as "/started",
            count(*) filter (where end_time_ >= :from and end_time_ < :to) as "/ended",
            count(*) filter (where start_time_ < :to and (end_time_ is null or end_time_ >= :to)) as "/open"
            from act_hi_procinst where proc_def_key_ = <procedure>""";

    private final JdbcClient jdbc;
    private final String procedure;
    private final Map<String, Object> asked = new HashMap<>();

    HistoryCount(JdbcClient jdbc, String procedure, LocalDate from, LocalDate to) {
        this.jdbc = jdbc;
        this.procedure = procedure;
        asked.put("from", midnight(from));
        asked.put("to", midnight(to.plusDays(1)));
        asked.put("before", midnight(from.minusDays(from.until(to).getDays() + 1)));
        asked.put("now", new Timestamp(System.currentTimeMillis()));
    }

    private static Timestamp midnight(LocalDate day) {
        return Timestamp.valueOf(day.atStartOfDay());
    }

    Map<String, Object> figures() {
        return rows(FIGURES).get(0);
    }

    Map<String, Object> day() {
        return rows(DAY).get(0);
    }

    List<Map<String, Object>> outcomes() {
        return rows(OUTCOMES);
    }

    List<Map<String, Object>> reasons() {
        return rows(REASONS);
    }

    /**
     * {@code <now>} and {@code <before>} filter what ended in the days asked for, and in as many days before. What stands in a
     * common table is no parameter: H2 keeps the values of the question before.
     */
    List<Map<String, Object>> rows(String sql) {
        return rows(sql, Map.of());
    }

    List<Map<String, Object>> rows(String sql, Map<String, ?> further) {
        return jdbc.sql(written(sql))
                .params(asked)
                .params(further)
                .query((row, number) -> {
                    Map<String, Object> found = new LinkedHashMap<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        found.put(row.getMetaData().getColumnLabel(i), row.getObject(i));
                    }
                    return found;
                })
                .list();
    }

    private String written(String sql) {
        return sql.replace("<now>", NOW)
                .replace("<before>", BEFORE)
                .replace("<procedure>", "'" + procedure + "'")
                .replace("<outcome>", procedure.equals("payment-approval") ? "'paymentOutcome'" : "'outcome'")
                .replace("<deadlines>", DEADLINES);
    }
}
