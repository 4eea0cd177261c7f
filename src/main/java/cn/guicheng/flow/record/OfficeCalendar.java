package cn.guicheng.flow.record;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The day a moment belongs to where the office is. */
@Component
class OfficeCalendar {
    private final ZoneId zone;

    OfficeCalendar(Clock clock) {
        this.zone = clock.getZone();
    }

    LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(zone).toLocalDate();
    }
}
