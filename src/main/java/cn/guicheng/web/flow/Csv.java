package cn.guicheng.web.flow;

import cn.guicheng.flow.figures.Days;
import cn.guicheng.flow.figures.Hours;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Values of the figures as a spreadsheet takes them: numbers stay numbers, what there is none of is an empty cell. */
final class Csv {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3600);

    private Csv() {}

    /** As part of a file's name. */
    static String of(Days days) {
        String hours = days.hours() == Hours.WORKING ? " 按工作时间" : "";
        return "%s 至 %s".formatted(days.from(), days.to()) + hours;
    }

    /** Heads of columns, which say so where hours are working hours. */
    static List<String> titles(List<String> titles, Days days) {
        return days.hours() == Hours.WORKING
                ? titles.stream().map(title -> title.replace("（小时）", "（工作小时）")).toList()
                : titles;
    }

    static List<Object> row(Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> Objects.requireNonNullElse(cell, ""))
                .toList();
    }

    /** Seconds as hours. */
    static BigDecimal hours(Number seconds) {
        return seconds == null
                ? null
                : BigDecimal.valueOf(seconds.longValue()).divide(SECONDS_OF_AN_HOUR, 2, RoundingMode.HALF_UP);
    }

    /** A share of 0 to 1 in per cent. */
    static BigDecimal percent(Number share) {
        return share == null
                ? null
                : BigDecimal.valueOf(100 * share.doubleValue()).setScale(1, RoundingMode.HALF_UP);
    }

    /** Cents as yuan. */
    static BigDecimal yuan(Long cents) {
        return cents == null ? null : BigDecimal.valueOf(cents, 2);
    }

    static String minutes(OffsetDateTime time) {
        return time == null ? null : MINUTES.format(time);
    }

    static String yesOrNo(boolean value) {
        return value ? "是" : "否";
    }
}
