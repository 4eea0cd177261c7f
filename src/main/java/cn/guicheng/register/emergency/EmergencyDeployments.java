package cn.guicheng.register.emergency;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of deployments made or deleted by hand. Each leaves its mark before it is done, whatever becomes of it. */
@Component
public class EmergencyDeployments {
    private static final int LONGEST = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    EmergencyDeployments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes, in a transaction of its own, what is about to be done. Returns the mark's id.
     *
     * @param person user id; null is the program, which was started with the switch on
     * @param operation what is done, as it was asked for
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String mark(String person, String operation) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into emergency_deployment (id, person, operation, done_at) values (?, ?, ?, ?)")
                .params(id, person, fitting(operation), OffsetDateTime.now(clock))
                .update();
        return id;
    }

    /** Adds what it is about: which deployment, with which files. Stands whether or not the deployment succeeds. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void name(String mark, String subject) {
        jdbc.sql("update emergency_deployment set subject = ? where id = ?")
                .params(fitting(subject), mark)
                .update();
    }

    /** Adds what became of it: the HTTP status of the answer. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void conclude(String mark, int status) {
        jdbc.sql("update emergency_deployment set status = ? where id = ?")
                .params(status, mark)
                .update();
    }

    private static String fitting(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
