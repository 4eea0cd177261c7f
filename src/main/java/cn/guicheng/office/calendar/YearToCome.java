package cn.guicheng.office.calendar;

import cn.guicheng.notification.NoticeKind;
import cn.guicheng.notification.Notices;
import cn.guicheng.notification.Occasion;
import cn.guicheng.office.people.AdministratorLimits;
import cn.guicheng.office.people.Organisation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells once, from the middle of November, that the days off of the next year are not there yet: they are published in November, and
 * deadlines reach over the turn of the year.
 */
@Component
record YearToCome(
        CalendarYears calendar,
        Organisation organisation,
        Notices notices,
        TransactionTemplate transaction,
        Clock clock) {
    private static final MonthDay FROM = MonthDay.of(11, 15);

    void look() {
        LocalDate today = LocalDate.now(clock);
        Year next = Year.of(today.getYear() + 1);
        if (MonthDay.from(today).isBefore(FROM) || calendar.isPublished(next)) {
            return;
        }
        transaction.executeWithoutResult(status -> tell(next));
    }

    private void tell(Year next) {
        notices.tell(
                Occasion.ofOffice(
                        NoticeKind.NEEDS_ACTION,
                        "calendar/" + next,
                        "%s 年的放假和调休安排还没有载入日历，涉及 %s 年的时限暂按周一至周五上班计算。\n国务院办公厅的通知公布后，请系统管理员在任务列表的“日历”中载入。"
                                .formatted(next, next)),
                whoKeepsIt());
    }

    private List<String> whoKeepsIt() {
        return Stream.of(AdministratorLimits.ADMINISTRATORS, "office-clerk")
                .flatMap(group -> organisation.membersOf(group).stream())
                .distinct()
                .toList();
    }
}
