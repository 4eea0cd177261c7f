package cn.guicheng.casework.timeline;

import cn.guicheng.casework.timeline.Timeline.Event;
import cn.guicheng.notification.NoticeState;
import cn.guicheng.notification.Notices.Told;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who was told what; the same told to several people stands there once. */
final class NoticeEvents {
    private static final Map<NoticeState, String> BEGINNINGS = Map.of(
            NoticeState.SENT, "已发%s给 %s",
            NoticeState.PENDING, "待发%s给 %s",
            NoticeState.FOR_DIGEST, "待汇总发%s给 %s",
            NoticeState.SUPPRESSED, "未发%s给 %s（本人不接收）",
            NoticeState.WITHDRAWN, "未发%s给 %s（已撤回）",
            NoticeState.UNDELIVERABLE, "%s无法送达 %s");
    private static final Map<String, String> CHANNELS = Map.of("mail", "邮件");

    private NoticeEvents() {}

    private record Letter(OffsetDateTime at, String kind, String text, String channel, NoticeState state) {}

    static Stream<Event> of(Story story) {
        Map<Letter, List<Told>> letters = story.notices().stream()
                .collect(Collectors.groupingBy(
                        told -> new Letter(told.createdAt(), told.kind(), told.text(), told.channel(), told.state()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return letters.entrySet().stream().map(letter -> event(story, letter.getKey(), letter.getValue()));
    }

    private static Event event(Story story, Letter letter, List<Told> told) {
        String[] lines = letter.text().split("\n", 2);
        String title = BEGINNINGS
                        .get(letter.state())
                        .formatted(CHANNELS.getOrDefault(letter.channel(), "通知"), recipients(story.names(), told))
                + "：" + lines[0];
        return Story.event(
                Date.from(letter.at().toInstant()),
                run(story, told.get(0)),
                EventKind.MAIL,
                title,
                null,
                lines.length > 1 ? lines[1].strip() : null);
    }

    private static String recipients(Names names, Collection<Told> told) {
        return told.stream()
                .map(one -> names.recipient(one.recipient(), one.createdAt()))
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static Run run(Story story, Told told) {
        return story.history().tasks().stream()
                .filter(task -> task.getId().equals(told.taskId()))
                .map(task -> story.run(task.getProcessInstanceId()))
                .findFirst()
                .orElseGet(() -> story.runs().stream()
                        .filter(run -> run.model().key().equals(told.procedure()))
                        .filter(run -> !run.startedAt()
                                .toInstant()
                                .isAfter(told.createdAt().toInstant()))
                        .reduce((earlier, later) -> later)
                        .orElse(story.own()));
    }
}
