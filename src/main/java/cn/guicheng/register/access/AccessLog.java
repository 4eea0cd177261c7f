package cn.guicheng.register.access;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes the access log: into its register, and a line into the program's own log. */
@Component
public class AccessLog {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);

    private final AccessRows rows;
    private final Refusals refusals;

    AccessLog(AccessRows rows, Refusals refusals) {
        this.rows = rows;
        this.refusals = refusals;
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
            rows.insert(UUID.randomUUID().toString(), entry);
            say(entry);
        } else if (refusals.add(entry)) {
            say(entry);
        }
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
