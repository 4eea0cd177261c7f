package cn.guicheng.flow.recorder;

import cn.guicheng.modelids.ComplaintIds;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is recorded of a case's runs, and the same by plain queries over the engine's history. */
final class FlowRecount {
    private final JdbcTemplate jdbc;

    FlowRecount(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Rows by what they are about; times as the office's clock shows them. */
    record Found(
            List<Map<String, Object>> runs,
            List<Map<String, Object>> steps,
            List<Map<String, Object>> decisions,
            List<Map<String, Object>> deadlines) {}

    Found recorded(String caseNumber) {
        return new Found(
                rows(
                        """
                        select process_instance_id as id, procedure, process_definition_id as definition, called_by,
                        <started_at> as began, <ended_at> as ended, ended_on,
                        duration_seconds as seconds from flow_run where case_number = ? order by 1""",
                        caseNumber),
                rows(
                        """
                        select task_id as id, task, <opened_at> as opened, <claimed_at> as claimed,
                        <ended_at> as ended, ended_on, <due_at> as due, cancelled, late, person,
                        waiting_seconds as waiting from flow_step where case_number = ? order by 1""",
                        caseNumber),
                rows(
                        """
                        select evaluation_id as id, rule, decision, decision_definition_id as definition,
                        <evaluated_at> as at from flow_decision where case_number = ? order by 1, 2""",
                        caseNumber),
                rows(
                        """
                        select job_id as id, timer, <ended_at> as ended, met
                        from flow_deadline where case_number = ? order by 1""",
                        caseNumber));
    }

    Found fromHistory(String caseNumber) {
        return new Found(
                rows(
                        """
                        select proc_inst_id_ as id, proc_def_key_ as procedure, proc_def_id_ as definition,
                        super_process_instance_id_ as called_by, start_time_ as began, end_time_ as ended,
                        end_time_ as ended_on,
                        cast(floor(extract(epoch from (end_time_ - start_time_))) as bigint) as seconds
                        from act_hi_procinst where business_key_ = ? order by 1""",
                        caseNumber),
                rows(
                        """
                        select t.id_ as id, t.task_def_key_ as task, t.start_time_ as opened, c.claimed, t.end_time_ as ended,
                        t.end_time_ as ended_on, t.due_date_ as due,
                        t.end_time_ is not null and t.delete_reason_ <> 'completed' as cancelled,
                        coalesce(t.end_time_ > t.due_date_, false) as late,
                        case when t.end_time_ is not null then t.assignee_ end as person,
                        cast(floor(extract(epoch from (coalesce(c.claimed, t.end_time_) - t.start_time_))) as bigint) as waiting
                        from act_hi_taskinst t join act_hi_procinst p on p.proc_inst_id_ = t.proc_inst_id_
                        left join (select task_id_, min(timestamp_) as claimed from act_hi_identitylink
                        where type_ = 'assignee' and operation_type_ = 'add' group by task_id_) c on c.task_id_ = t.id_
                        where p.business_key_ = ? and (t.end_time_ is not null or c.claimed is not null) order by 1""",
                        caseNumber),
                rows(
                        """
                        select d.id_ as id, coalesce(o.rule_id_, '') as rule, d.dec_def_key_ as decision,
                        d.dec_def_id_ as definition, d.eval_time_ as at from act_hi_decinst d
                        join act_hi_procinst p on p.proc_inst_id_ = d.proc_inst_id_
                        left join (select distinct dec_inst_id_, rule_id_ from act_hi_dec_out) o on o.dec_inst_id_ = d.id_
                        where p.business_key_ = ? order by 1, 2""",
                        caseNumber),
                rows(
                        """
                        select job_id_ as id, act_id_ as timer, timestamp_ as ended, job_state_ = 3 as met
                        from act_hi_job_log l join act_hi_procinst p on p.proc_inst_id_ = l.process_instance_id_
                        where p.business_key_ = ? and l.job_state_ in (2, 3) and l.act_id_ in ('%s', '%s', '%s', '%s')
                        order by 1"""
                                .formatted(
                                        ComplaintIds.TIMER_RESOLVE_DEADLINE,
                                        ComplaintIds.TIMER_REPLY_DEADLINE,
                                        ComplaintIds.TIMER_FOLLOW_UP_DEADLINE,
                                        ComplaintIds.TIMER_PROMISE_MISSED),
                        caseNumber));
    }

    /** What the runs came to, the case's own first. */
    List<String> outcomes(String caseNumber) {
        return jdbc.queryForList(
                "select outcome from flow_run where case_number = ? order by called_by is not null, started_at",
                String.class,
                caseNumber);
    }

    /** With names in small letters: the two databases differ in them. {@code <moment>} is a time as the office's clock shows it. */
    List<Map<String, Object>> rows(String sql, Object... values) {
        return jdbc.query(
                sql.replaceAll("<(\\w+)>", "cast($1 at time zone 'Asia/Shanghai' as timestamp)"),
                (row, number) -> {
                    Map<String, Object> found = new LinkedHashMap<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        String name = row.getMetaData().getColumnLabel(i).toLowerCase();
                        found.put(name, name.endsWith("_on") ? day(row.getObject(i)) : row.getObject(i));
                    }
                    return found;
                },
                values);
    }

    /** Of the office's calendar, which is this program's: the database may keep the engine's times in another zone. */
    private static LocalDate day(Object value) {
        if (value instanceof Timestamp moment) {
            return moment.toLocalDateTime().toLocalDate();
        }
        return value == null ? null : ((Date) value).toLocalDate();
    }
}
