package cn.guicheng.office.time;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Between which hours the office works on a working day (ATT-51); the same for all of it (AMB-20).
 *
 * @param workingHours such as {@code 08:00-12:00}, in order
 */
@ConfigurationProperties("guicheng.office")
record WorkingHours(@DefaultValue({"08:00-12:00", "13:30-17:30"}) List<String> workingHours) {
    private static final Pattern SPAN =
            Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)\\s*[-–~]\\s*([01]\\d|2[0-3]):([0-5]\\d)");

    WorkingHours {
        spans(workingHours);
    }

    /** From the first moment on, up to the second, which is not worked any more. */
    record Span(LocalTime from, LocalTime to) {}

    List<Span> spans() {
        return spans(workingHours);
    }

    private static List<Span> spans(List<String> hours) {
        List<Span> spans = new ArrayList<>();
        for (String text : hours) {
            Matcher span = SPAN.matcher(text.strip());
            if (!span.matches()) {
                throw refused("“" + text + "”不是一段时间");
            }
            LocalTime from = LocalTime.parse(span.group(1) + ":" + span.group(2));
            LocalTime to = LocalTime.parse(span.group(3) + ":" + span.group(4));
            if (!from.isBefore(to)) {
                throw refused("“" + text + "”的结束时间须晚于开始时间");
            }
            if (!spans.isEmpty() && from.isBefore(spans.get(spans.size() - 1).to())) {
                throw refused("“" + text + "”与前一段重叠，或先后颠倒");
            }
            spans.add(new Span(from, to));
        }
        if (spans.isEmpty()) {
            throw refused("没有写任何时间");
        }
        return List.copyOf(spans);
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException(
                "guicheng.office.working-hours（工作时间）须写成 08:00-12:00,13:30-17:30 这样、按先后排列的时段：" + why + "。");
    }
}
