package cn.guicheng.metrics;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Date;
import org.springframework.stereotype.Component;

/** The engine's moments as the registers write them. */
@Component
class OfficeTime {
    private final Clock clock;

    OfficeTime(Clock clock) {
        this.clock = clock;
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** Null where there is none. */
    OffsetDateTime of(Date moment) {
        return moment == null
                ? null
                : moment.toInstant().atZone(clock.getZone()).toOffsetDateTime();
    }
}
