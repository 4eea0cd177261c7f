package cn.guicheng.procedure.filelending;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Days of return and of what follows, as the model and the register ask. */
@Component("fileLendingTimes")
public class FileLendingTimes {
    private final FileLendingSettings settings;
    private final Clock clock;

    FileLendingTimes(FileLendingSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Working days before the day of return. */
    public int remindDays() {
        return settings.remindDays();
    }

    public int offerDays() {
        return settings.offerDays();
    }

    public int chaseDays() {
        return settings.chaseDays();
    }

    /** The day noted; where it was waited for so long that it is past, as many days from today as were asked for. */
    Date returnDate(Date requestedAt, Date noted) {
        LocalDate today = LocalDate.now(clock);
        if (day(noted).isAfter(today)) {
            return noted;
        }
        return begin(today.plusDays(ChronoUnit.DAYS.between(day(requestedAt), day(noted))));
    }

    /** When the day is over. */
    OffsetDateTime endOf(Date returnDate) {
        return day(returnDate).plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    /** When the last day is over that a loan may have which began then. */
    OffsetDateTime latest(OffsetDateTime lentAt, int maxDays) {
        return lentAt.atZoneSameInstant(clock.getZone())
                .toLocalDate()
                .plusDays(maxDays + 1L)
                .atStartOfDay(clock.getZone())
                .toOffsetDateTime();
    }

    private LocalDate day(Date time) {
        return LocalDate.ofInstant(time.toInstant(), clock.getZone());
    }

    private Date begin(LocalDate day) {
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
