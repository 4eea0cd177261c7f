package cn.guicheng.flow.figures;

import cn.guicheng.office.time.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** How long something took, by the hours that are asked for. */
@Component
public class Durations {
    private final WorkingTime time;

    Durations(WorkingTime time) {
        this.time = time;
    }

    /** In seconds, whole ones. */
    public long seconds(Hours hours, OffsetDateTime from, Instant to) {
        Instant start = from.toInstant();
        Duration taken =
                switch (hours) {
                    case CLOCK -> Duration.between(start, to);
                    case WORKING -> time.between(start, to);
                };
        return taken.toSeconds();
    }

    /** How many seconds of these hours a day has. */
    public long ofADay(Hours hours) {
        return hours == Hours.CLOCK
                ? Duration.ofDays(1).toSeconds()
                : time.ofDays(1).toSeconds();
    }
}
