package cn.guicheng.casework.timeline;

import cn.guicheng.casework.timeline.Timeline.Event;
import cn.guicheng.register.deadline.DeadlineMove;
import cn.guicheng.register.reading.Wording;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricTaskInstance;

/** That a deadline moved because the calendar changed. */
final class DueEvents {
    private DueEvents() {}

    static Stream<Event> of(Story story) {
        return story.due().moves().stream().map(move -> event(story, move));
    }

    private static Event event(Story story, DeadlineMove move) {
        String what = move.taskId() == null ? "定时事项的" : "“%s”".formatted(nameOf(story, move.taskId()));
        return Story.event(
                Date.from(move.movedAt().toInstant()),
                story.run(move.processInstanceId()),
                EventKind.DEADLINE,
                "%s到期时间由 %s 改为 %s%s：日历有变动"
                        .formatted(
                                what,
                                minutes(move.dueFrom()),
                                minutes(move.dueTo()),
                                story.due().beside().apply(move.dueTo())),
                null,
                null);
    }

    private static String nameOf(Story story, String taskId) {
        return story.history().tasks().stream()
                .filter(task -> task.getId().equals(taskId))
                .map(HistoricTaskInstance::getName)
                .findFirst()
                .orElse("任务");
    }

    private static String minutes(OffsetDateTime moment) {
        return Wording.minutes(Date.from(moment.toInstant()));
    }
}
