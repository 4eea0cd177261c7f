package cn.guicheng.office.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.guicheng.register.calendar.CalendarDay;
import cn.guicheng.register.calendar.OwnDays;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days on which the office works, as the State Council published them for 2025 and 2026. */
class OfficeDaysTest {
    private final OwnDays own = mock(OwnDays.class);
    private final OfficeDays days = new OfficeDays(own);

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, false", // 元旦, a Wednesday
        "2025-01-26, true", // a Sunday worked before 春节
        "2025-10-08, false", // the last day of 国庆节、中秋节
        "2025-10-09, true",
        "2025-10-11, true", // a Saturday worked instead
        "2026-02-14, true", // a Saturday worked before 春节
        "2026-02-15, false",
        "2026-02-23, false",
        "2026-02-24, true",
        "2026-11-27, true",
        "2026-11-28, false",
        "2024-10-01, true", // not shipped: Monday to Friday
        "2027-10-01, true",
        "2027-10-02, false"
    })
    void whetherADayIsWorked(LocalDate day, boolean worked) {
        assertThat(days.isWorked(day)).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, 2026-02-24, 3",
        "2026-09-20, 2026-09-20, 1",
        "2026-10-01, 2026-10-07, 0",
        "2026-10-01, 2026-10-10, 3",
        "2026-11-27, 2026-11-30, 2",
        "2026-11-28, 2026-11-29, 0",
        "2026-12-31, 2027-01-01, 2",
        "2026-11-30, 2026-11-29, 0",
        "0001-01-01, 9999-12-31, 2608589"
    })
    void howManyAreWorkedBothEndsCounted(LocalDate first, LocalDate last, long expected) {
        assertThat(days.between(first, last)).isEqualTo(expected);
    }

    @Test
    void countingASpanIsCountingItsDays() {
        for (LocalDate first = LocalDate.of(2024, 12, 20); first.getYear() < 2027; first = first.plusDays(5)) {
            for (int length = 1; length < 40; length += 3) {
                LocalDate from = first;
                long worked = from.datesUntil(from.plusDays(length))
                        .filter(days::isWorked)
                        .count();
                assertThat(days.between(from, from.plusDays(length - 1))).isEqualTo(worked);
            }
        }
    }

    @Test
    void whatTheOfficeEnteredItselfGoesBefore() {
        LocalDate nationalDay = LocalDate.of(2026, 10, 1);
        LocalDate own = LocalDate.of(2026, 11, 30);
        when(this.own.all())
                .thenReturn(List.of(new CalendarDay(nationalDay, true, "值班"), new CalendarDay(own, false, "本单位休息")));
        days.forget();

        assertThat(days.of(nationalDay)).isEqualTo(new CalendarDay(nationalDay, true, "值班"));
        assertThat(days.isWorked(own)).isFalse();
        assertThat(days.between(own, own.plusDays(1))).isEqualTo(1);
        assertThat(days.between(nationalDay, nationalDay.plusDays(6))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"2024, false", "2025, true", "2026, true", "2027, false"})
    void forWhichYearsDaysOffAreKnown(int year, boolean published) {
        assertThat(days.isPublished(year)).isEqualTo(published);
    }

    @Test
    void aYearIsKnownByItsNationalDayAndNotByADayOffOfTheOfficesOwn() {
        assertThat(isPublished(new CalendarDay(LocalDate.of(2027, 1, 2), true, "")))
                .isFalse();
        assertThat(isPublished(new CalendarDay(LocalDate.of(2027, 6, 18), false, "停电")))
                .isFalse();
        assertThat(isPublished(new CalendarDay(LocalDate.of(2027, 10, 2), false, "国庆节")))
                .isFalse();
        assertThat(isPublished(new CalendarDay(LocalDate.of(2027, 10, 5), true, "")))
                .isFalse();
        assertThat(isPublished(new CalendarDay(LocalDate.of(2027, 10, 1), false, "国庆节")))
                .isTrue();
    }

    private boolean isPublished(CalendarDay entered) {
        when(own.all()).thenReturn(List.of(entered));
        days.forget();
        return days.isPublished(2027);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-01, 国庆节", "2026-02-14, 春节调休上班", "2026-11-27, ''", "2026-11-28, ''"})
    void whatADayIsCalled(LocalDate day, String name) {
        assertThat(days.of(day).name()).isEqualTo(name);
    }

    /** The notice of the General Office of the State Council of 4 November 2025 (国办发明电〔2025〕7 号), word for word in days. */
    @Test
    void theYear2026IsAsTheNoticeSays() {
        List<LocalDate> off = Stream.of(
                        "01-01/01-03",
                        "02-15/02-23",
                        "04-04/04-06",
                        "05-01/05-05",
                        "06-19/06-21",
                        "09-25/09-27",
                        "10-01/10-07")
                .map(span -> span.split("/"))
                .flatMap(span -> LocalDate.parse("2026-" + span[0])
                        .datesUntil(LocalDate.parse("2026-" + span[1]).plusDays(1)))
                .toList();
        List<LocalDate> worked = Stream.of("01-04", "02-14", "02-28", "05-09", "09-20", "10-10")
                .map(day -> LocalDate.parse("2026-" + day))
                .toList();
        LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).forEach(day -> {
            boolean weekday = day.getDayOfWeek().getValue() <= 5;
            assertThat(days.isWorked(day))
                    .as(day.toString())
                    .isEqualTo(worked.contains(day) || weekday && !off.contains(day));
        });
    }
}
