package cn.guicheng.office.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.guicheng.register.calendar.CalendarDay;
import cn.guicheng.register.calendar.OwnDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a day of the month is, which moves to the working day before when it is none (AMB-38). */
class AllowancesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final OwnDays own = mock(OwnDays.class);
    private final OfficeDays days = new OfficeDays(own);
    private final Allowances allowances = allowances();

    private Allowances allowances() {
        Clock clock = Clock.system(ZONE);
        return new Allowances(
                new WorkingTime(days, new WorkingHours(List.of("08:00-12:00", "13:30-17:30")), clock), days, clock);
    }

    private LocalDate end(String allowed, LocalDate today) {
        return LocalDate.ofInstant(
                allowances.end(
                        Allowance.of(allowed).orElseThrow(),
                        today.atTime(9, 0).atZone(ZONE).toInstant()),
                ZONE);
    }

    @ParameterizedTest
    @CsvSource({
        "day 10, 2026-11-09, 2026-11-10",
        "day 10, 2026-11-10, 2026-11-10",
        "day 10, 2026-11-11, 2026-12-10",
        // A Saturday worked instead.
        "day 10, 2026-10-09, 2026-10-10",
        // Off: the working day before, in the month before.
        "day 1, 2026-09-10, 2026-09-30",
        "day 1, 2026-09-30, 2026-09-30",
        // The first of November is a Sunday, and the Friday before it is over.
        "day 1, 2026-10-31, 2026-12-01",
        "day 31, 2026-11-05, 2026-11-30"
    })
    void theNextDayOfAMonthIsNeverOver(String allowed, LocalDate today, LocalDate end) {
        assertThat(end(allowed, today)).isEqualTo(end);
    }

    @Test
    void notEvenWhereTheOfficeIsClosedForWeeks() {
        when(own.all())
                .thenReturn(LocalDate.of(2027, 6, 20)
                        .datesUntil(LocalDate.of(2027, 7, 12))
                        .map(day -> new CalendarDay(day, false, "停业"))
                        .toList());
        days.forget();
        assertThat(end("day 1", LocalDate.of(2027, 6, 25))).isEqualTo(LocalDate.of(2027, 7, 30));
        LocalDateTime saturday = LocalDateTime.of(2027, 6, 19, 9, 0);
        assertThat(allowances.end(
                        Allowance.of("day 1").orElseThrow(),
                        saturday.atZone(ZONE).toInstant()))
                .isAfter(saturday.atZone(ZONE).toInstant());
    }
}
