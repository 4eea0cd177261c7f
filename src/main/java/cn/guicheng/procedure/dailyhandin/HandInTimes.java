package cn.guicheng.procedure.dailyhandin;

import cn.guicheng.office.time.OfficeDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.springframework.stereotype.Component;

/** When a day's takings are handed in, as the model asks by {@code ${handInTimes.at(day)}}. */
@Component("handInTimes")
public class HandInTimes {
    private final HandInSettings settings;
    private final OfficeDays officeDays;
    private final Clock clock;

    HandInTimes(HandInSettings settings, OfficeDays officeDays, Clock clock) {
        this.settings = settings;
        this.officeDays = officeDays;
        this.clock = clock;
    }

    /** {@code day}: such as 2026-01-31. */
    public Date at(String day) {
        return at(LocalDate.parse(day), settings.time());
    }

    /** When finance hears of that day's takings at the latest (FEE-03). */
    public Date reported(String day) {
        return at(LocalDate.parse(day).plusDays(1), settings.reportTime());
    }

    private Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(clock.getZone()).toInstant());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whether what is taken now can go on that day's list: today's until it is handed in, whatever day it is; later on working days. */
    boolean isInTime(LocalDate day) {
        return day.equals(today()) ? LocalTime.now(clock).isBefore(settings.time()) : officeDays.isWorked(day);
    }
}
