package cn.guicheng.flow.recount;

import java.util.List;
import java.util.Map;

/** Plain queries over what the engine remembers of tasks, timers and decisions; as {@link HistoryCount}. */
final class StepCount {
    private static final String STEPS =
            """
            with step as (select t.task_def_key_ as task, t.end_time_ as ended, t.assignee_ as person, t.due_date_ as due,
              t.delete_reason_ = 'completed' as done,
              floor(extract(epoch from (coalesce(c.claimed, t.end_time_) - t.start_time_))) as waiting,
              floor(extract(epoch from (t.end_time_ - coalesce(c.claimed, t.end_time_)))) as working
              from act_hi_taskinst t left join (select task_id_, min(timestamp_) as claimed from act_hi_identitylink
              where type_ = 'assignee' and operation_type_ = 'add' group by task_id_) c on c.task_id_ = t.id_ where t.proc_def_key_ = <procedure>)
            """;

    private static final String TASKS = STEPS
            + """
            select task as "key", count(*) filter (where done and ended >= :from) as "/completed",
            count(*) filter (where not done and ended >= :from) as "/cancelled",
            count(*) filter (where done and ended < :from) as "/completedBefore",
            %s from step where ended >= :before and ended < :to group by task"""
                    .formatted(String.join(
                            ", ",
                            percentile("waiting", 50, "", ">="),
                            percentile("waiting", 90, "", ">="),
                            percentile("waiting", 50, "Before", "<"),
                            percentile("waiting", 90, "Before", "<"),
                            percentile("working", 50, "", ">="),
                            percentile("working", 90, "", ">="),
                            percentile("working", 50, "Before", "<"),
                            percentile("working", 90, "Before", "<")));

    private static final String PEOPLE = STEPS
            + """
            select task || ' ' || coalesce(%%s, 'null') as "key", count(*) as "/completed", %s
            from step left join (select m.user_id_ as member, g.id_ as department from act_id_membership m
              join act_id_group g on g.id_ = m.group_id_ and g.type_ = 'DEPARTMENT') d on d.member = person
            where done and ended >= :from and ended < :to group by task, %%s"""
                    .formatted(String.join(
                            ", ",
                            percentile("waiting", 50, "", ">="),
                            percentile("waiting", 90, "", ">="),
                            percentile("working", 50, "", ">="),
                            percentile("working", 90, "", ">=")));

    /** Of every step that there ever was: most have none. What is asked of a colleague besides is no step. */
    private static final String OPEN =
            """
            select task_def_key_ as "key", count(*) filter (where end_time_ is null) as "/open",
            count(*) filter (where end_time_ is null and due_date_ < :now) as "/overdue"
            from act_hi_taskinst where proc_def_key_ = <procedure> and execution_id_ is not null group by task_def_key_""";

    private static final String DEADLINES = STEPS
            + """
            select 'task:' || task as "key", count(*) filter (where done and ended <= due and ended >= :from) as "/met",
            count(*) filter (where ended > due and ended >= :from) as "/missed",
            count(*) filter (where done and ended <= due and ended < :from) as "/metBefore",
            count(*) filter (where ended > due and ended < :from) as "/missedBefore"
            from step where ended >= :before and ended < :to and (done or ended > due) and due is not null group by task
            union all
            select 'timer:' || act_id_, count(*) filter (where job_state_ = 3 and timestamp_ >= :from),
            count(*) filter (where job_state_ = 2 and timestamp_ >= :from),
            count(*) filter (where job_state_ = 3 and timestamp_ < :from),
            count(*) filter (where job_state_ = 2 and timestamp_ < :from)
            from act_hi_job_log where process_def_key_ = <procedure> and act_id_ in (<deadlines>) and job_state_ in (2, 3)
            and timestamp_ >= :before and timestamp_ < :to group by act_id_""";

    private static final String EVALUATED =
            """
            from act_hi_decinst d left join (select distinct dec_inst_id_, rule_id_ from act_hi_dec_out) o
            on o.dec_inst_id_ = d.id_ where d.proc_def_key_ = <procedure> and d.eval_time_ >= :from and d.eval_time_ < :to
            """;

    private static final String TABLES = "select dec_def_id_ as \"key\", count(distinct d.id_) as \"/evaluations\","
            + " count(*) filter (where rule_id_ is null) as \"/unmatched\" " + EVALUATED + " group by dec_def_id_";

    private static final String RULES = "select dec_def_id_ || ' ' || rule_id_ as \"key\", count(*) as \"/hits\" "
            + EVALUATED + " and rule_id_ is not null group by dec_def_id_, rule_id_";

    private static final String NEAR =
            """
            select count(distinct d.id_) as "/count" from act_hi_decinst d join act_hi_dec_in i on i.dec_inst_id_ = d.id_
            where d.proc_def_key_ = <procedure> and d.eval_time_ >= :from and d.eval_time_ < :to and d.dec_def_id_ = :table
            and i.clause_id_ = :input
            and abs(coalesce(cast(i.double_ as double precision), i.long_) - :limit) <= abs(:limit) * 0.1""";

    private final HistoryCount history;

    StepCount(HistoryCount history) {
        this.history = history;
    }

    private static String percentile(String what, int percent, String suffix, String when) {
        return "percentile_cont(0.%2$d) within group (order by %1$s) filter (where done and ended %4$s :from) as \"/%1$s/p%2$d%3$s\""
                .formatted(what, percent, suffix, when);
    }

    List<Map<String, Object>> tasks() {
        return history.rows(TASKS);
    }

    List<Map<String, Object>> open() {
        return history.rows(OPEN);
    }

    /** {@code by}: person or department. */
    List<Map<String, Object>> people(String by) {
        return history.rows(PEOPLE.formatted(by, by));
    }

    List<Map<String, Object>> deadlines() {
        return history.rows(DEADLINES);
    }

    List<Map<String, Object>> tables() {
        return history.rows(TABLES);
    }

    List<Map<String, Object>> rules() {
        return history.rows(RULES);
    }

    Map<String, Object> near(String table, String input, double limit) {
        return history.rows(NEAR, Map.of("table", table, "input", input, "limit", limit))
                .get(0);
    }
}
