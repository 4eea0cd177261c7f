package cn.guicheng.office.time;

import cn.guicheng.engine.form.FormOffice;
import com.tyme.holiday.LegalHoliday;
import com.tyme.solar.SolarDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * The days on which the office works: Monday to Friday, but for the days off and the days worked instead that the State Council
 * has published from 2025 on, as far as they were known when the program was built.
 */
@Component
public class OfficeDays implements FormOffice.WorkingDays {
    private static final int WORKED_A_WEEK = 5;

    /** Read when first asked for: it takes a quarter of a second. */
    private static final class Published {
        /** By day, whether it is worked. */
        static final NavigableMap<LocalDate, Boolean> DAYS = read();

        private static NavigableMap<LocalDate, Boolean> read() {
            NavigableMap<LocalDate, Boolean> days = new TreeMap<>();
            for (LegalHoliday day = LegalHoliday.fromYmd(2025, 1, 1); day != null; day = day.next(1)) {
                SolarDay date = day.getDay();
                days.put(LocalDate.of(date.getYear(), date.getMonth(), date.getDay()), day.isWork());
            }
            return days;
        }
    }

    /** Whether the office works on that day. */
    public boolean isWorked(LocalDate day) {
        Boolean published = Published.DAYS.get(day);
        return published != null ? published : !isOfTheWeekend(day);
    }

    @Override
    public long between(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return 0;
        }
        return mondaysToFridays(first, last)
                + Published.DAYS.subMap(first, true, last, true).entrySet().stream()
                        .mapToInt(day -> difference(day.getKey(), day.getValue()))
                        .sum();
    }

    /** By how much what is published differs from the week. */
    private static int difference(LocalDate day, boolean worked) {
        return (worked ? 1 : 0) - (isOfTheWeekend(day) ? 0 : 1);
    }

    private static long mondaysToFridays(LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        long worked = days / 7 * WORKED_A_WEEK;
        for (LocalDate day = last.minusDays(days % 7 - 1); days % 7 > 0 && !day.isAfter(last); day = day.plusDays(1)) {
            worked += isOfTheWeekend(day) ? 0 : 1;
        }
        return worked;
    }

    private static boolean isOfTheWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
