package cn.guicheng.limit.due;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A row of a table of dates.
 *
 * @param months {@code none}, {@code every}, {@code quarterly} (January, April, July, October) or the number of one month
 * @param day of the month; one that a month does not have is its last
 * @param shift what becomes of it on a day off: {@code on} stays, {@code before} the working day before, {@code after} the one after
 */
record DueRow(String months, String day, String shift) {
    private static final Set<Integer> QUARTERS = Set.of(1, 4, 7, 10);

    /** Whether something falls due on that day, given which days are worked. */
    boolean fallsOn(LocalDate date, Predicate<LocalDate> worked) {
        YearMonth month = YearMonth.from(date);
        return Stream.of(month.minusMonths(1), month, month.plusMonths(1))
                .filter(this::isOfItsMonths)
                .map(this::in)
                .anyMatch(named -> shifted(named, worked).equals(date));
    }

    private boolean isOfItsMonths(YearMonth month) {
        return switch (months) {
            case "none" -> false;
            case "every" -> true;
            case "quarterly" -> QUARTERS.contains(month.getMonthValue());
            default -> months.equals(String.valueOf(month.getMonthValue()));
        };
    }

    private LocalDate in(YearMonth month) {
        return month.atDay(Math.min(Integer.parseInt(day), month.lengthOfMonth()));
    }

    private LocalDate shifted(LocalDate named, Predicate<LocalDate> worked) {
        int step =
                switch (shift) {
                    case "before" -> -1;
                    case "after" -> 1;
                    default -> 0;
                };
        LocalDate day = named;
        while (step != 0 && !worked.test(day)) {
            day = day.plusDays(step);
        }
        return day;
    }
}
