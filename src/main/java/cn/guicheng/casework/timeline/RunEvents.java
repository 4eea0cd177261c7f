package cn.guicheng.casework.timeline;

import cn.guicheng.casework.timeline.Timeline.Change;
import cn.guicheng.casework.timeline.Timeline.Event;
import cn.guicheng.engine.model.CaseVariables;
import cn.guicheng.register.reading.Wording;
import cn.guicheng.register.signature.Signature;
import java.util.List;
import java.util.stream.Stream;

/** How the runs of a case began and ended. */
final class RunEvents {
    private RunEvents() {}

    /** {@code entered} is what was entered at the start of the case. */
    static Stream<Event> of(Story story, List<Change> entered) {
        return story.runs().stream().flatMap(run -> Stream.of(
                        run.isCalled() ? called(run) : started(story, run, entered),
                        run.endedAt() == null ? null : ended(run))
                .filter(event -> event != null));
    }

    private static Event started(Story story, Run run, List<Change> entered) {
        String starter = story.signatures().stream()
                .filter(signature -> signature.task().equals("start"))
                .map(Signature::personName)
                .findFirst()
                .orElse(null);
        String title = starter == null
                ? "系统发起了" + run.model().name()
                : "%s 提交了%s".formatted(starter, run.model().name());
        return Story.event(run.startedAt(), run, EventKind.STARTED, title, starter, null, entered);
    }

    private static Event called(Run run) {
        return Story.event(run.startedAt(), run, EventKind.CALLED, run.model().name() + "开始", null, null);
    }

    private static Event ended(Run run) {
        String what = run.isCalled() ? run.model().name() : "单据";
        String outcome = outcome(run);
        String title = run.brokenOff()
                ? what + "中止"
                : what + (run.isCalled() ? "结束" : "办结") + (outcome == null ? "" : "：" + outcome);
        return Story.event(run.endedAt(), run, EventKind.ENDED, title, null, null);
    }

    private static String outcome(Run run) {
        if (run.outcome() == null) {
            return null;
        }
        String variable = run.model().property("outcomeVariable").orElse(CaseVariables.OUTCOME.name());
        return run.model()
                .optionName(CaseVariables.OUTCOME.name(), run.outcome())
                .or(() -> run.model().optionName(variable, run.outcome()))
                .orElseGet(() -> Wording.decision(run.outcome()));
    }
}
