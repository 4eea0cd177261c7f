package cn.guicheng.flow.recount;

import cn.guicheng.modelids.ComplaintIds;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;

/** Plain queries over the engine's history for what single procedures count of themselves; as {@link HistoryCount}. */
final class OwnCount {
    /** Whole months, February and March. */
    private static final String PAID =
            """
            with paid as (select category.text_ as category, amount.long_ as cents, p.end_time_ as at
              from act_hi_procinst p
              join act_hi_varinst o on o.execution_id_ = p.proc_inst_id_ and o.name_ = 'paymentOutcome' and o.text_ = 'paid'
              join act_hi_varinst category on category.execution_id_ = p.proc_inst_id_ and category.name_ = 'category'
              join act_hi_varinst amount on amount.execution_id_ = p.proc_inst_id_ and amount.name_ = 'amountInCents'
              where p.proc_def_key_ = 'payment-approval')
            select category as "key", count(*) as "/total/count", sum(cents) as "/total/amountInCents",
            count(*) filter (where at < :from) as "/cells/0/count",
            coalesce(sum(cents) filter (where at < :from), 0) as "/cells/0/amountInCents",
            count(*) filter (where at >= :from) as "/cells/1/count",
            coalesce(sum(cents) filter (where at >= :from), 0) as "/cells/1/amountInCents"
            from paid where at >= :february and at < :to group by category""";

    private static final String DONE =
            """
            select count(*) filter (where end_time_ >= :from) as "/value", count(*) filter (where end_time_ < :from) as "/before"
            from act_hi_taskinst where proc_def_key_ = 'complaint' and task_def_key_ = '%s' and delete_reason_ = 'completed'
            and end_time_ >= :before and end_time_ < :to""";

    private static final String ACCEPTED =
            """
            select count(*) filter (where start_time_ >= :from) as "/value", count(*) filter (where start_time_ < :from) as "/before"
            from act_hi_procinst where proc_def_key_ = 'complaint' and start_time_ >= :before and start_time_ < :to""";

    private static final String SCORES =
            """
            select %1$s(long_) filter (where time_ >= :from) as "/value", %1$s(long_) filter (where time_ < :from) as "/before"
            from act_hi_detail where name_ = 'satisfactionScore' and proc_def_key_ = 'complaint'
            and time_ >= :before and time_ < :to""";

    private static final String RAN_OVER =
            """
            select count(distinct l.process_instance_id_) filter (where l.timestamp_ >= :from) as "/value",
            count(distinct l.process_instance_id_) filter (where l.timestamp_ < :from) as "/before"
            from act_hi_job_log l where l.act_id_ = '%s' and l.job_state_ = 2
            and l.timestamp_ >= :before and l.timestamp_ < :to"""
                    .formatted(ComplaintIds.TIMER_RESOLVE_DEADLINE);

    private static final String TOPICS =
            """
            select v.text_ as "key", count(*) as "/figures/accepted" from act_hi_procinst p
            join act_hi_varinst v on v.execution_id_ = p.proc_inst_id_ and v.name_ = 'topic'
            where p.proc_def_key_ = 'complaint' and p.start_time_ >= :from and p.start_time_ < :to group by v.text_""";

    private final HistoryCount history;

    OwnCount(HistoryCount history) {
        this.history = history;
    }

    List<Map<String, Object>> paid() {
        return history.rows(PAID, Map.of("february", Timestamp.valueOf("2023-02-01 00:00:00")));
    }

    /** By the names of the figures. */
    Map<String, Map<String, Object>> complaints() {
        return Map.of(
                "accepted", one(ACCEPTED),
                "supervised", one(DONE.formatted(ComplaintIds.SUPERVISE_REQUEST)),
                "calledBack", one(DONE.formatted(ComplaintIds.CALL_BACK)),
                "scored", one(SCORES.formatted("count")),
                "averageScore", one(SCORES.formatted("avg")),
                "ranOver", one(RAN_OVER));
    }

    List<Map<String, Object>> topics() {
        return history.rows(TOPICS);
    }

    private Map<String, Object> one(String sql) {
        return history.rows(sql).get(0);
    }
}
