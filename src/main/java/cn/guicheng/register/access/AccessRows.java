package cn.guicheng.register.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The access log as it is stored. */
@Component
record AccessRows(JdbcClient jdbc, Clock clock) {
    /** Throws DuplicateKeyException where the row is there. */
    void insert(String id, AccessEntry entry) {
        jdbc.sql(
                        """
                        insert into access_log (id, noted_at, person, address, what, subject, result)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        OffsetDateTime.now(clock),
                        entry.person(),
                        entry.address(),
                        entry.what().id(),
                        entry.subject(),
                        entry.result())
                .update();
    }

    /** Whether the row is there, and counts so many more. */
    boolean count(String id, int times) {
        return jdbc.sql("update access_log set times = times + ? where id = ?")
                        .params(times, id)
                        .update()
                > 0;
    }

    void removeBefore(OffsetDateTime time) {
        jdbc.sql("delete from access_log where noted_at < ?").param(time).update();
    }
}
