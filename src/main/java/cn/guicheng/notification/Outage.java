package cn.guicheng.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Says in the log that nothing can be delivered, for whoever runs the program: one line when it begins and one an hour while it
 * lasts, however many notices wait, and one when it is over.
 */
@Component
class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final Duration AGAIN = Duration.ofHours(1);

    private final Clock clock;
    private Instant said;

    Outage(Clock clock) {
        this.clock = clock;
    }

    synchronized void noticed(String problem) {
        Instant now = clock.instant();
        if (said == null || !now.isBefore(said.plus(AGAIN))) {
            said = now;
            LOG.warn("notices cannot be delivered and wait; they are tried again: {}", problem.replaceAll("\\s+", " "));
        }
    }

    synchronized void over() {
        if (said != null) {
            said = null;
            LOG.warn("notices are delivered again");
        }
    }
}
