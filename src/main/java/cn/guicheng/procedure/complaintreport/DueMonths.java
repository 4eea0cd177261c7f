package cn.guicheng.procedure.complaintreport;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which months are to be reported on by now. */
final class DueMonths {
    /** However long the program was down: nobody reads reports of more than a year ago. */
    private static final int MOST = 12;

    private DueMonths() {}

    /** The last month that is to have been reported on: the one before, from the day and time that the setting names. */
    static YearMonth last(LocalDateTime now, ComplaintReportSettings settings) {
        YearMonth present = YearMonth.from(now);
        LocalDateTime day =
                present.atDay(Math.min(settings.day(), present.lengthOfMonth())).atTime(settings.time());
        return now.isBefore(day) ? present.minusMonths(2) : present.minusMonths(1);
    }

    /** The months after the latest report up to this one, oldest first; this one alone where there is no report yet. */
    static List<YearMonth> upTo(YearMonth last, Optional<YearMonth> latestReport) {
        YearMonth first = latestReport.map(month -> month.plusMonths(1)).orElse(last);
        YearMonth earliest = last.minusMonths(MOST - 1L);
        return Stream.iterate(
                        first.isBefore(earliest) ? earliest : first,
                        month -> !month.isAfter(last),
                        month -> month.plusMonths(1))
                .toList();
    }
}
