package cn.guicheng.casework.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.guicheng.office.time.OfficeDays;
import cn.guicheng.office.time.UnpublishedYears;
import cn.guicheng.register.calendar.CalendarDay;
import cn.guicheng.register.deadline.ComputedDeadline;
import cn.guicheng.register.deadline.ComputedDeadlines;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a due time was computed, in words, over National Day. */
class DeadlineWordsTest {
    private final ComputedDeadlines register = mock(ComputedDeadlines.class);
    private final OfficeDays days = mock(OfficeDays.class);
    private final UnpublishedYears unpublished = mock(UnpublishedYears.class);

    @ParameterizedTest
    @CsvSource({
        "2 working days, '2 个工作日，国庆节放假不计'",
        "next working day, '下一个工作日下班前，国庆节放假不计'",
        "3 working days before, '提前 3 个工作日，国庆节放假不计'",
        "day 10, '每月 10 日，遇休息日提前到前一个工作日'",
        "30 days before, '提前 30 天，遇休息日提前到前一个工作日'",
        "5 days, 5 天",
        "24 hours, 24 小时"
    })
    void daysOffAreSaidNotToCountOnlyWhereTheyDoNot(String allowed, String words) {
        OffsetDateTime from = OffsetDateTime.parse("2026-09-30T09:30:00+08:00");
        OffsetDateTime due = OffsetDateTime.parse("2026-10-09T09:30:00+08:00");
        when(days.isPublished(2026)).thenReturn(true);
        when(days.of(any())).thenAnswer(asked -> {
            LocalDate day = asked.getArgument(0);
            boolean off = day.getMonthValue() == 10 && day.getDayOfMonth() < 8;
            return new CalendarDay(day, !off, off ? "国庆节" : "");
        });
        when(register.ofTasks(any()))
                .thenReturn(Map.of("task", new ComputedDeadline(1, "C", "P", "task", allowed, true, from, due)));
        assertThat(new DeadlineWords(register, days, unpublished).of(Map.of("task", Date.from(due.toInstant()))))
                .containsEntry("task", words);
    }

    /** What a documented clock decides, and what somebody chose, too. */
    @ParameterizedTest
    @CsvSource({
        "24 hours, true, '24 小时，没有公布'",
        "24 hours, false, 没有公布",
        "2 working days, true, '2 个工作日，按周一至周五'",
        "2 working days, false, 没有公布"
    })
    void aYearOfWhichNothingIsPublishedIsNamed(String allowed, boolean computed, String words) {
        OffsetDateTime from = OffsetDateTime.parse("2058-05-13T09:30:00+08:00");
        OffsetDateTime due = OffsetDateTime.parse("2058-05-15T09:30:00+08:00");
        when(days.of(any())).thenAnswer(asked -> new CalendarDay(asked.getArgument(0), true, ""));
        when(unpublished.counted(from.toLocalDate(), due.toLocalDate())).thenReturn(Optional.of("按周一至周五"));
        when(unpublished.of(due.toLocalDate())).thenReturn(Optional.of("没有公布"));
        when(register.ofTasks(any()))
                .thenReturn(Map.of("task", new ComputedDeadline(1, "C", "P", "task", allowed, true, from, due)));
        Date shown = Date.from(computed ? due.toInstant() : due.plusHours(1).toInstant());
        assertThat(new DeadlineWords(register, days, unpublished).of(Map.of("task", shown)))
                .containsEntry("task", words);
    }
}
