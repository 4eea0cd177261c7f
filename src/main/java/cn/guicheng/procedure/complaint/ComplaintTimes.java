package cn.guicheng.procedure.complaint;

import java.time.Clock;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Due times that the model asks for and that no table names. */
@Component
public class ComplaintTimes {
    private final ComplaintSettings settings;
    private final Clock clock;

    ComplaintTimes(ComplaintSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** When something is due that a missed deadline brought about. */
    public Date prompt() {
        return Date.from(clock.instant().plus(settings.promptWithin()));
    }
}
