package cn.guicheng.web.casework;

import cn.guicheng.casework.timeline.Timeline;
import cn.guicheng.casework.timeline.Timeline.Change;
import cn.guicheng.casework.timeline.Timeline.Event;
import cn.guicheng.casework.timeline.Timeline.Run;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A timeline as a table: one row an event, in words. */
final class TimelineTable {
    static final List<String> TITLES = List.of("时间", "流程", "种类", "经过", "办理人", "说明", "改动");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private TimelineTable() {}

    static List<List<?>> rows(Timeline timeline) {
        Map<String, String> procedures =
                timeline.runs().stream().collect(Collectors.toMap(Run::id, Run::procedureName));
        return timeline.events().stream()
                .<List<?>>map(event -> row(event, procedures.get(event.run())))
                .toList();
    }

    private static List<?> row(Event event, String procedure) {
        return List.of(
                SECONDS.format(event.at()),
                procedure,
                event.kind().label(),
                event.title(),
                Objects.requireNonNullElse(event.personName(), ""),
                Objects.requireNonNullElse(event.text(), ""),
                event.changes().stream().map(TimelineTable::change).collect(Collectors.joining("；")));
    }

    private static String change(Change change) {
        return "%s：%s → %s"
                .formatted(
                        change.label(),
                        Objects.requireNonNullElse(change.before(), "（空）"),
                        Objects.requireNonNullElse(change.after(), "（空）"));
    }
}
