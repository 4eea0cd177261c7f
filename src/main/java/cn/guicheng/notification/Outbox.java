package cn.guicheng.notification;

import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notices as they are stored. */
@Component
record Outbox(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
    private static final String COLUMNS =
            "id, case_number, procedure, task_id, kind, recipient, channel, text, created_at, state, attempts, step_task";

    /** Called as the record calls them: that is looked for first, and each name not found is an exception a row. */
    private static final String AS_NOTICE =
            """
            id, case_number as caseNumber, procedure, task_id as taskId, kind, recipient, channel, text,
            created_at as createdAt, state, attempts""";

    private static final String INSERT = "insert into notice (" + COLUMNS
            + """
            ) select cast(? as varchar), cast(? as varchar), cast(? as varchar), cast(? as varchar), cast(? as varchar),
            cast(? as varchar), cast(? as varchar), cast(? as varchar), cast(? as timestamp with time zone),
            cast(? as varchar), cast(? as integer), cast(? as varchar)
            where not exists (select 1 from notice where id = ?)""";

    /**
     * Stores those that are not there yet, and returns them.
     *
     * @param stepTask id of the task with which the step was done that causes them, or null
     */
    List<Notice> add(List<Notice> notices, String stepTask) {
        if (notices.isEmpty()) {
            return notices;
        }
        int[] stored = batches.batchUpdate(
                INSERT, notices.stream().map(notice -> values(notice, stepTask)).toList());
        List<Notice> added = new ArrayList<>();
        for (int i = 0; i < stored.length; i++) {
            if (stored[i] != 0 && stored[i] != Statement.EXECUTE_FAILED) {
                added.add(notices.get(i));
            }
        }
        return added;
    }

    Optional<Notice> find(String id) {
        return jdbc.sql("select " + AS_NOTICE + " from notice where id = ?")
                .param(id)
                .query(Notice.class)
                .optional();
    }

    List<Notice> in(NoticeState state, String recipient) {
        return jdbc.sql("select " + AS_NOTICE
                        + " from notice where state = ? and recipient = ? order by created_at, id")
                .params(state.id(), recipient)
                .query(Notice.class)
                .list();
    }

    /** What cannot be delivered, by recipient, with a reason. */
    List<UndeliverableNotices> undeliverable() {
        return jdbc.sql(
                        """
                        select recipient, max(problem) as problem, count(*) as notices, min(created_at) as since
                        from notice where state = 'undeliverable' group by recipient order by recipient""")
                .query(UndeliverableNotices.class)
                .list();
    }

    /** How many are in this state. */
    long count(NoticeState state) {
        return jdbc.sql("select count(*) from notice where state = ?")
                .param(state.id())
                .query(Long.class)
                .single();
    }

    void moveTo(NoticeState state, String id) {
        jdbc.sql("update notice set state = ? where id = ?")
                .params(state.id(), id)
                .update();
    }

    /** Whatever waits to be told this person about the case is not. */
    void suppress(String caseNumber, String recipient) {
        jdbc.sql(
                        """
                        update notice set state = ?, digest_id = null
                        where case_number = ? and recipient = ? and state in (?, ?)""")
                .params(
                        NoticeState.SUPPRESSED.id(),
                        caseNumber,
                        recipient,
                        NoticeState.PENDING.id(),
                        NoticeState.FOR_DIGEST.id())
                .update();
    }

    /** Whatever waits to be told about the task is not. */
    void withdraw(String taskId) {
        jdbc.sql("update notice set state = ?, digest_id = null where task_id = ? and state in (?, ?)")
                .params(NoticeState.WITHDRAWN.id(), taskId, NoticeState.PENDING.id(), NoticeState.FOR_DIGEST.id())
                .update();
    }

    /** The same of a case, as far as this step caused it. */
    void withdraw(String caseNumber, String stepTask) {
        jdbc.sql("update notice set state = ?, digest_id = null where case_number = ? and step_task = ?"
                        + " and state in (?, ?)")
                .params(
                        NoticeState.WITHDRAWN.id(),
                        caseNumber,
                        stepTask,
                        NoticeState.PENDING.id(),
                        NoticeState.FOR_DIGEST.id())
                .update();
    }

    /** Delivered, and with a digest everything it carried. */
    void sent(String id) {
        jdbc.sql(
                        """
                        update notice set state = ?, attempts = attempts + 1, problem = null, sent_at = ?
                        where id = ? or digest_id = ?""")
                .params(NoticeState.SENT.id(), OffsetDateTime.now(clock), id, id)
                .update();
    }

    /** An attempt failed; {@code state} says whether there will be another. */
    void failed(NoticeState state, String id, String problem) {
        jdbc.sql("update notice set state = ?, attempts = attempts + 1, problem = ? where id = ?")
                .params(state.id(), problem.length() > 1000 ? problem.substring(0, 1000) : problem, id)
                .update();
    }

    /** Recipients and channels for which something waits for a digest, and is in none yet. */
    List<Collected> collected() {
        return jdbc.sql(
                        """
                        select recipient, channel, count(*) as notices from notice
                        where state = 'for-digest' and digest_id is null group by recipient, channel""")
                .query(Collected.class)
                .list();
    }

    record Collected(String recipient, String channel, int notices) {}

    /** Puts what waits for it into a digest. */
    void bind(String digestId, String recipient, String channel) {
        jdbc.sql(
                        """
                        update notice set digest_id = ? where state = 'for-digest' and digest_id is null
                        and recipient = ? and channel = ?""")
                .params(digestId, recipient, channel)
                .update();
    }

    /** What a digest carries, oldest first. */
    List<Notice> carriedBy(String digestId) {
        return jdbc.sql("select " + AS_NOTICE + " from notice where digest_id = ? order by created_at, id")
                .param(digestId)
                .query(Notice.class)
                .list();
    }

    /** Everything about a case, oldest first. */
    List<Notices.Told> ofCase(String caseNumber) {
        return jdbc.sql("select " + AS_NOTICE + ", sent_at from notice where case_number = ? order by created_at, id")
                .param(caseNumber)
                .query((row, number) -> new Notices.Told(
                        row.getString("kind"),
                        row.getString("procedure"),
                        row.getString("taskId"),
                        row.getString("recipient"),
                        row.getString("channel"),
                        row.getString("text"),
                        row.getObject("createdAt", OffsetDateTime.class),
                        NoticeState.of(row.getString("state")),
                        row.getObject("sent_at", OffsetDateTime.class)))
                .list();
    }

    Optional<OffsetDateTime> lastTold(String taskId, Collection<String> kinds) {
        return jdbc.sql("select created_at from notice where task_id = :task and kind in (:kinds)"
                        + " order by created_at desc fetch first 1 rows only")
                .param("task", taskId)
                .param("kinds", kinds)
                .query(OffsetDateTime.class)
                .optional();
    }

    Map<String, OffsetDateTime> lastTold(Collection<String> taskIds, Collection<String> kinds) {
        Map<String, OffsetDateTime> last = new HashMap<>();
        if (!taskIds.isEmpty()) {
            jdbc.sql(
                            "select task_id, max(created_at) from notice where task_id in (:tasks) and kind in (:kinds) group by task_id")
                    .param("tasks", taskIds)
                    .param("kinds", kinds)
                    .query(row -> {
                        last.put(row.getString(1), row.getObject(2, OffsetDateTime.class));
                    });
        }
        return last;
    }

    private static Object[] values(Notice notice, String stepTask) {
        return new Object[] {
            notice.id(),
            notice.caseNumber(),
            notice.procedure(),
            notice.taskId(),
            notice.kind(),
            notice.recipient(),
            notice.channel(),
            notice.text(),
            notice.createdAt(),
            notice.state(),
            notice.attempts(),
            stepTask,
            notice.id()
        };
    }
}
