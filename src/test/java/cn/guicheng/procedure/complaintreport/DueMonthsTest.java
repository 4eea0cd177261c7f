package cn.guicheng.procedure.complaintreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which day which month is reported on. */
class DueMonthsTest {
    @ParameterizedTest
    @CsvSource({
        // the shipped setting: the first, at eight
        "1,  2026-11-01T07:59:59, 2026-09",
        "1,  2026-11-01T08:00:00, 2026-10",
        "1,  2026-11-30T23:59:59, 2026-10",
        "1,  2026-12-01T08:00:00, 2026-11",
        "1,  2027-01-01T07:59:59, 2026-11",
        "1,  2027-01-01T08:00:00, 2026-12",
        // a later day
        "5,  2026-11-05T07:59:59, 2026-09",
        "5,  2026-11-05T08:00:00, 2026-10",
        // a day that the month does not have: its last
        "31, 2026-11-30T07:59:59, 2026-09",
        "31, 2026-11-30T08:00:00, 2026-10",
        "31, 2027-02-28T08:00:00, 2027-01",
        "31, 2027-03-30T08:00:00, 2027-01",
    })
    void theMonthBeforeIsDueFromTheDayThatTheSettingNames(int day, LocalDateTime now, YearMonth due) {
        assertThat(DueMonths.last(now, new ComplaintReportSettings(day, LocalTime.of(8, 0))))
                .isEqualTo(due);
    }

    @Test
    void theFirstReportIsOnTheMonthBefore() {
        assertThat(DueMonths.upTo(YearMonth.of(2026, 10), Optional.empty())).containsExactly(YearMonth.of(2026, 10));
    }

    @Test
    void monthsMissedAreCaughtUp() {
        assertThat(DueMonths.upTo(YearMonth.of(2027, 1), Optional.of(YearMonth.of(2026, 10))))
                .containsExactly(YearMonth.of(2026, 11), YearMonth.of(2026, 12), YearMonth.of(2027, 1));
        assertThat(DueMonths.upTo(YearMonth.of(2027, 1), Optional.of(YearMonth.of(2020, 10))))
                .hasSize(12)
                .startsWith(YearMonth.of(2026, 2));
    }

    @Test
    void nothingIsDueWhereThereIsAReport() {
        assertThat(DueMonths.upTo(YearMonth.of(2026, 10), Optional.of(YearMonth.of(2026, 10))))
                .isEmpty();
        assertThat(DueMonths.upTo(YearMonth.of(2026, 9), Optional.of(YearMonth.of(2026, 10))))
                .isEmpty();
    }

    @Test
    void theDayIsADayOfAMonth() {
        assertThatThrownBy(() -> new ComplaintReportSettings(0, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ComplaintReportSettings(32, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
