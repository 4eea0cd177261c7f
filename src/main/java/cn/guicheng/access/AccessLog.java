package cn.guicheng.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the access log: into its register, and a line into the program's own log. */
@Component
public class AccessLog {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);

    private final JdbcClient jdbc;
    private final Refusals refusals;
    private final Clock clock;

    AccessLog(JdbcClient jdbc, Refusals refusals, Clock clock) {
        this.jdbc = jdbc;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * Notes what happened. A change is noted in the transaction that makes it, and is forgotten with it; a refusal in one of its
     * own, equal ones within a minute as one row that counts them. A text that does not fit is cut.
     *
     * @param person user id of who did it, or as whom somebody tried; may be null
     * @param address IP address; may be null
     * @param subject whom or what it was about: a user id, a group, a path; may be null
     * @param result what came of it, such as the HTTP status or the new right; may be null
     */
    public void note(What what, String person, String address, String subject, String result) {
        AccessEntry entry = new AccessEntry(what, person, address, subject, result);
        if (what.isChange()) {
            insert(entry);
            say(entry);
        } else if (refusals.add(entry)) {
            say(entry);
        }
    }

    private void insert(AccessEntry entry) {
        jdbc.sql(
                        """
                        insert into access_log (id, noted_at, person, address, what, subject, result)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID().toString(),
                        OffsetDateTime.now(clock),
                        entry.person(),
                        entry.address(),
                        entry.what().id(),
                        entry.subject(),
                        entry.result())
                .update();
    }

    private static void say(AccessEntry entry) {
        LOG.info(
                "{} person={} address={} subject={} result={}",
                entry.what().id(),
                entry.person(),
                entry.address(),
                entry.subject(),
                entry.result());
    }
}
