package cn.guicheng.office.time;

import cn.guicheng.register.calendar.CalendarDay;
import com.tyme.holiday.LegalHoliday;
import com.tyme.solar.SolarDay;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The days off and the days worked instead that the State Council has published, from 2025 on, as far as the program ships them. */
final class PublishedDays {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    private PublishedDays() {}

    /** Read when first asked for: it takes a quarter of a second. */
    private static final class Shipped {
        static final NavigableMap<LocalDate, CalendarDay> DAYS = read();

        private static NavigableMap<LocalDate, CalendarDay> read() {
            NavigableMap<LocalDate, CalendarDay> days = new TreeMap<>();
            LegalHoliday first = LegalHoliday.fromYmd(FIRST.getYear(), FIRST.getMonthValue(), FIRST.getDayOfMonth());
            for (LegalHoliday day = first; day != null; day = day.next(1)) {
                SolarDay solar = day.getDay();
                LocalDate date = LocalDate.of(solar.getYear(), solar.getMonth(), solar.getDay());
                days.put(date, new CalendarDay(date, day.isWork(), day.getName() + (day.isWork() ? "调休上班" : "")));
            }
            return Collections.unmodifiableNavigableMap(days);
        }
    }

    static NavigableMap<LocalDate, CalendarDay> all() {
        return Shipped.DAYS;
    }
}
