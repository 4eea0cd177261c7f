package cn.guicheng.procedure.decorationpermit;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Component;

/** When works are patrolled and people reminded, as the model asks. */
@Component("decorationTimes")
public class DecorationTimes {
    private final DecorationPermitSettings settings;
    private final Clock clock;

    DecorationTimes(DecorationPermitSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Again and again from the planned start on, at once where that is past; as the engine's timers read it. */
    public String patrols(Date plannedStart) {
        Instant now = clock.instant();
        Instant first = plannedStart.toInstant().isBefore(now) ? now : plannedStart.toInstant();
        return "R/%s/P%dD".formatted(first, settings.patrolDays());
    }

    /** Working days before the permit's end. */
    public int remindDays() {
        return settings.remindDays();
    }
}
