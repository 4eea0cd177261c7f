package cn.guicheng.office.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days on which the office works, as the State Council published them for 2025 and 2026. */
class OfficeDaysTest {
    private final OfficeDays days = new OfficeDays();

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
}
