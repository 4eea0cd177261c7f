package cn.guicheng.web.flow;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.flow.figures.Days;
import cn.guicheng.flow.figures.Hours;
import cn.guicheng.flow.report.DayAsked;
import java.time.LocalDate;
import java.util.Arrays;

/** Which days an address asks for. */
final class DaysAsked {
    /** Where nothing else is asked for. */
    static final int USUAL = 30;

    /** Ten years. */
    static final int MOST = 3660;

    /** Before this no office kept figures; whoever asks mistyped. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private DaysAsked() {}

    /**
     * The days asked for; where {@code to} is blank they end today, where {@code from} is blank they are thirty.
     *
     * @throws Refusal 400 for what is no date, no kind of hours, reversed, in the future, or too long
     */
    static Days of(AskedDays asked, LocalDate today) {
        LocalDate last = day("to", asked.to(), today);
        LocalDate first = day("from", asked.from(), last.minusDays(USUAL - 1));
        if (first.isAfter(today)) {
            throw Refusal.invalid("from", "%s 还没有到。".formatted(first));
        }
        if (last.isAfter(today)) {
            throw Refusal.invalid("to", "不得晚于今天（%s）。".formatted(today));
        }
        if (last.isBefore(first)) {
            throw Refusal.invalid("from", "起始日期不得晚于截止日期。");
        }
        Days days = new Days(first, last, hours(asked.hours()));
        if (days.length() > MOST) {
            throw Refusal.invalid("from", "一次最多统计十年（%d 天）。".formatted(MOST));
        }
        if (first.isBefore(EARLIEST)) {
            throw Refusal.invalid("from", "不得早于 %d 年。".formatted(EARLIEST.getYear()));
        }
        return days;
    }

    private static Hours hours(String text) {
        return text == null || text.isBlank()
                ? Hours.CLOCK
                : Arrays.stream(Hours.values())
                        .filter(hours -> hours.id().equals(text))
                        .findFirst()
                        .orElseThrow(() -> Refusal.invalid("hours", "须为 clock（钟表时间）或 working（工作时间）。"));
    }

    private static LocalDate day(String parameter, String text, LocalDate usual) {
        return text == null || text.isBlank() ? usual : DayAsked.of(parameter, text);
    }
}
