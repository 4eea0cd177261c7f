package cn.guicheng.register.unattended;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tasks that wait for nobody, since when, and what of them is still to be told. */
@Component
public class Unattended {
    private final JdbcClient jdbc;
    private final Clock clock;

    Unattended(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Enters a task; returns whether it is new. At the same moment only one succeeds, and the other's transaction fails. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean enter(String task) {
        return jdbc.sql(
                                """
                                insert into unattended (task, since) select cast(? as varchar), cast(? as timestamp with time zone)
                                where not exists (select 1 from unattended where task = ?)""")
                        .params(task, OffsetDateTime.now(clock), task)
                        .update()
                == 1;
    }

    /** Notes that the general manager is told; returns whether they were not before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean passOn(String task) {
        return jdbc.sql("update unattended set manager_told_at = ? where task = ? and manager_told_at is null")
                        .params(OffsetDateTime.now(clock), task)
                        .update()
                == 1;
    }

    /** Whether all of them is told. */
    public record Entry(String task, OffsetDateTime since, boolean managerTold) {}

    /** All of them, by task. */
    public Map<String, Entry> all() {
        Map<String, Entry> all = new TreeMap<>();
        jdbc.sql("select task, since, case when manager_told_at is null then 0 else 1 end from unattended")
                .query(row -> {
                    Entry entry =
                            new Entry(row.getString(1), row.getObject(2, OffsetDateTime.class), row.getInt(3) == 1);
                    all.put(entry.task(), entry);
                });
        return all;
    }

    /** Somebody is there for these, or they are done: should they wait for nobody again, that is told anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Collection<String> tasks) {
        List.copyOf(tasks).forEach(task -> jdbc.sql("delete from unattended where task = ?")
                .param(task)
                .update());
    }
}
