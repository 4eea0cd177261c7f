package cn.guicheng.office.calendar;

import cn.guicheng.office.time.OfficeDays;
import cn.guicheng.office.time.OfficeTime;
import cn.guicheng.register.calendar.CalendarDay;
import cn.guicheng.register.calendar.OwnDays;
import java.time.Year;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The office's calendar year by year: what it is, and how it is changed. */
@Component
public class CalendarYears {
    private final OfficeDays days;
    private final OwnDays own;
    private final OfficeTime time;

    CalendarYears(OfficeDays days, OwnDays own, OfficeTime time) {
        this.days = days;
        this.own = own;
        this.time = time;
    }

    /** Every day of the year. */
    public List<CalendarDay> of(Year year) {
        return year.atDay(1)
                .datesUntil(year.plusYears(1).atDay(1))
                .map(days::of)
                .toList();
    }

    /** Whether days off of the year are known. */
    public boolean isPublished(Year year) {
        return days.isPublished(year.getValue());
    }

    /** Enters these days; returns how many of them are otherwise than before. */
    @Transactional
    public int enter(List<CalendarDay> entered, String person) {
        days.forget();
        List<CalendarDay> changed =
                entered.stream().filter(day -> !day.equals(days.of(day.date()))).toList();
        own.enter(changed, person, time.now());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                days.forget();
            }
        });
        return changed.size();
    }
}
