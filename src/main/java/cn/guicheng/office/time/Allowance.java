package cn.guicheng.office.time;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long something may take, as models write it: {@code 3 working days}, {@code 4 working hours}, {@code next working day},
 * {@code 5 days}, {@code 4 hours}, {@code day 10} (the next tenth of a month). {@code 3 working days before} and {@code 30 days before}
 * are reckoned back from a day that people chose.
 */
public record Allowance(int many, Unit unit) {
    private static final Pattern COUNTED = Pattern.compile("(\\d{1,6}) (.+)");
    private static final Pattern DAY_OF_MONTH = Pattern.compile("day (\\d{1,2})");
    private static final String NEXT = "next working day";

    /** {@code daysOff}: what days off make of it. */
    public enum Unit {
        WORKING_DAYS("working days", "%d 个工作日", DaysOff.NOT_COUNTED),
        WORKING_HOURS("working hours", "%d 个工作小时", DaysOff.NOT_COUNTED),
        WORKING_MINUTES("working minutes", "%d 分钟工作时间", DaysOff.NOT_COUNTED),
        NEXT_WORKING_DAY(NEXT, "下一个工作日下班前", DaysOff.NOT_COUNTED),
        WORKING_DAYS_BEFORE("working days before", "提前 %d 个工作日", DaysOff.NOT_COUNTED),
        DAYS_BEFORE("days before", "提前 %d 天", DaysOff.THE_DAY_BEFORE),
        DAY_OF_MONTH("day", "每月 %d 日", DaysOff.THE_DAY_BEFORE),
        DAYS("days", "%d 天", DaysOff.COUNTED),
        HOURS("hours", "%d 小时", DaysOff.COUNTED);

        private final String text;
        private final String words;
        private final DaysOff daysOff;

        Unit(String text, String words, DaysOff daysOff) {
            this.text = text;
            this.words = words;
            this.daysOff = daysOff;
        }
    }

    /** Days off do not count, count like any other, or move an end that falls on them to the working day before. */
    private enum DaysOff {
        NOT_COUNTED,
        COUNTED,
        THE_DAY_BEFORE
    }

    /** Empty where it is none of these. */
    public static Optional<Allowance> of(String text) {
        if (text.equals(NEXT)) {
            return Optional.of(new Allowance(1, Unit.NEXT_WORKING_DAY));
        }
        Matcher day = DAY_OF_MONTH.matcher(text);
        if (day.matches()) {
            return Optional.of(new Allowance(Integer.parseInt(day.group(1)), Unit.DAY_OF_MONTH));
        }
        Matcher counted = COUNTED.matcher(text);
        return counted.matches()
                ? Arrays.stream(Unit.values())
                        .filter(unit -> unit != Unit.DAY_OF_MONTH && unit.text.equals(counted.group(2)))
                        .map(unit -> new Allowance(Integer.parseInt(counted.group(1)), unit))
                        .findFirst()
                : Optional.empty();
    }

    /** So many working days. */
    public static Allowance workingDays(int many) {
        return new Allowance(many, Unit.WORKING_DAYS);
    }

    /** A setting, such as {@code P2D} or {@code PT4H}: whole days are working days, anything else is time worked. */
    public static Allowance working(Duration time) {
        if (time.equals(Duration.ofDays(time.toDays()))) {
            return workingDays((int) time.toDays());
        }
        return time.equals(Duration.ofHours(time.toHours()))
                ? new Allowance((int) time.toHours(), Unit.WORKING_HOURS)
                : new Allowance((int) time.toMinutes(), Unit.WORKING_MINUTES);
    }

    /** Whether its end depends on which days are worked. */
    public boolean moves() {
        return unit.daysOff != DaysOff.COUNTED;
    }

    /** Whether days off on the way do not count. */
    public boolean leavesOutDaysOff() {
        return unit.daysOff == DaysOff.NOT_COUNTED;
    }

    /** As staff read it, such as {@code 2 个工作日}. */
    public String words() {
        return unit.words.formatted(many);
    }

    /** As models write it. */
    @Override
    public String toString() {
        return switch (unit) {
            case NEXT_WORKING_DAY -> NEXT;
            case DAY_OF_MONTH -> "day " + many;
            default -> many + " " + unit.text;
        };
    }
}
