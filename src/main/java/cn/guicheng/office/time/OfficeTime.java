package cn.guicheng.office.time;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Date;
import org.springframework.stereotype.Component;

/** The engine's moments as the registers write them. */
@Component
public class OfficeTime {
    private final Clock clock;

    OfficeTime(Clock clock) {
        this.clock = clock;
    }

    public OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** Null where there is none. */
    public OffsetDateTime of(Date moment) {
        return moment == null
                ? null
                : moment.toInstant().atZone(clock.getZone()).toOffsetDateTime();
    }
}
