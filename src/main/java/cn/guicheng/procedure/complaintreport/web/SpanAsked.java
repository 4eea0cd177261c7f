package cn.guicheng.procedure.complaintreport.web;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.register.request.FigureSpan;
import cn.guicheng.register.request.FigureSpan.Kind;
import java.time.LocalDate;
import java.util.Map;

/** Which week or month an address asks for. */
final class SpanAsked {
    static final Map<Kind, String> NAMES = Map.of(Kind.WEEK, "week", Kind.MONTH, "month");

    /** Before this no office kept figures; whoever asks mistyped. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private SpanAsked() {}

    /**
     * The span asked for; blank is the one that contains today.
     *
     * @throws Refusal 400 for what is no week or month, or none that has begun
     */
    static FigureSpan of(String span, String of, LocalDate today) {
        Kind kind = kind(span);
        if (of.isBlank()) {
            return FigureSpan.around(kind, today);
        }
        FigureSpan asked = FigureSpan.parse(kind, of)
                .orElseThrow(() -> Refusal.invalid(
                        "of", kind == Kind.WEEK ? "须为日历上有的一周，写成 2026-W47 这样。" : "须为一个月份，写成 2026-11 这样。"));
        if (asked.from().isAfter(today)) {
            throw Refusal.invalid("of", "%s还没有开始。".formatted(asked.title()));
        }
        if (asked.from().isBefore(EARLIEST)) {
            throw Refusal.invalid("of", "不得早于 %d 年。".formatted(EARLIEST.getYear()));
        }
        return asked;
    }

    private static Kind kind(String name) {
        return NAMES.entrySet().stream()
                .filter(kind -> kind.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("span", "须为 week（周）或 month（月）。"));
    }
}
