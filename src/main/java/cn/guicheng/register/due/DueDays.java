package cn.guicheng.register.due;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers of each procedure and entry of a table of dates on which days it was started, and up to which day somebody looked. */
@Component
public class DueDays {
    private final JdbcClient jdbc;

    DueDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was started for that day. */
    public boolean isStarted(String procedure, String entry, LocalDate day) {
        return jdbc.sql("select count(*) from due_start where procedure_key = ? and entry = ? and due_on = ?")
                        .params(procedure, entry, day)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Takes the day, with the transaction in which the case starts: of two at one moment the second waits for the first, and then fails
     * with DuplicateKeyException.
     */
    @Transactional
    public void take(String procedure, String entry, LocalDate day) {
        jdbc.sql("insert into due_start (procedure_key, entry, due_on) values (?, ?, ?)")
                .params(procedure, entry, day)
                .update();
    }

    /** The case that was started for the day. */
    @Transactional
    public void started(String procedure, String entry, LocalDate day, String caseNumber) {
        jdbc.sql("update due_start set case_number = ? where procedure_key = ? and entry = ? and due_on = ?")
                .params(caseNumber, procedure, entry, day)
                .update();
    }

    /** The last day that is done with; empty where nobody has looked yet. */
    public Optional<LocalDate> watchedUntil(String procedure, String entry) {
        return jdbc.sql("select watched_until from due_watch where procedure_key = ? and entry = ?")
                .params(procedure, entry)
                .query(LocalDate.class)
                .optional();
    }

    /** All days up to this one are done with; never fewer than before. */
    @Transactional
    public void watched(String procedure, String entry, LocalDate until) {
        int known = jdbc.sql(
                        "update due_watch set watched_until = greatest(watched_until, cast(? as date)) where procedure_key = ? and entry = ?")
                .params(until, procedure, entry)
                .update();
        if (known == 0) {
            jdbc.sql("insert into due_watch (procedure_key, entry, watched_until) values (?, ?, ?)")
                    .params(procedure, entry, until)
                    .update();
        }
    }
}
