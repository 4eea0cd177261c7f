package cn.guicheng.casework.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.guicheng.office.time.OfficeDays;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When one hour of the office's time has passed (ATT-51). */
class NextWorkingHourTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static NextWorkingHour hour() {
        OfficeDays days = mock(OfficeDays.class);
        when(days.isWorked(any())).thenAnswer(asked -> !Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
                .contains(((LocalDate) asked.getArgument(0)).getDayOfWeek()));
        return new NextWorkingHour(days, Clock.system(SHANGHAI));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-07T10:00, 2026-12-07T11:00",
        "2026-12-07T11:00, 2026-12-07T12:00",
        // over midday, over night and over the weekend
        "2026-12-07T11:30, 2026-12-07T14:00",
        "2026-12-07T12:15, 2026-12-07T14:30",
        "2026-12-07T16:30, 2026-12-07T17:30",
        "2026-12-07T17:00, 2026-12-08T08:30",
        "2026-12-07T17:30, 2026-12-08T09:00",
        "2026-12-11T17:10, 2026-12-14T08:40",
        "2026-12-12T10:00, 2026-12-14T09:00",
        "2026-12-07T06:00, 2026-12-07T09:00"
    })
    void theHourIsOneInWhichTheOfficeWorks(LocalDateTime from, LocalDateTime until) {
        assertThat(hour().after(from.atZone(SHANGHAI).toInstant()))
                .isEqualTo(until.atZone(SHANGHAI).toInstant());
    }
}
