package cn.guicheng.flow.report;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.flow.figures.RunsWith;
import cn.guicheng.flow.report.CaseSets.Asked;
import cn.guicheng.flow.report.CaseSets.Kind;
import java.util.HashMap;
import java.util.Map;

/** Sets of cases by what happened, or waits, at a step of theirs; where a step may happen several times the title says so. */
final class CaseSetsOfSteps {
    private CaseSetsOfSteps() {}

    static Map<String, Kind> kinds(WaitingTasks tasks) {
        Map<String, Kind> kinds = new HashMap<>();
        kinds.put("overdue", asked -> new CaseSet("现在有任务超过办理时限的单据（一份单据可以有几项任务）", tasks.overdue()));
        kinds.put(
                "step",
                asked -> new CaseSet(
                        asked.in("办过“%s”的单据（一份单据可以办几次）".formatted(task(asked))),
                        RunsWith.step(asked.get("task"), asked.days())));
        kinds.put(
                "step-open",
                asked -> new CaseSet("现在停在“%s”的单据（一份单据可以有几项任务）".formatted(task(asked)), tasks.at(asked.get("task"))));
        kinds.put(
                "step-overdue",
                asked -> new CaseSet(
                        "现在“%s”超过办理时限的单据（一份单据可以有几项任务）".formatted(task(asked)), tasks.overdueAt(asked.get("task"))));
        kinds.put("deadline-met", asked -> deadline(asked, true));
        kinds.put("deadline-missed", asked -> deadline(asked, false));
        return kinds;
    }

    private static String task(Asked asked) {
        String task = asked.get("task");
        return asked.procedure().taskName(task, task);
    }

    private static CaseSet deadline(Asked asked, boolean met) {
        String kind = asked.get("kind");
        String title = "“%s”" + (met ? "没有超过时限" : "超过时限") + "的单据（一份单据可以有几次）";
        if (kind.startsWith(DeadlinesReader.TASK)) {
            String task = kind.substring(DeadlinesReader.TASK.length());
            return new CaseSet(
                    asked.in(title.formatted(asked.procedure().taskName(task, task))),
                    met ? RunsWith.stepInTime(task, asked.days()) : RunsWith.stepLate(task, asked.days()));
        }
        if (kind.startsWith(DeadlinesReader.TIMER)) {
            String timer = kind.substring(DeadlinesReader.TIMER.length());
            return new CaseSet(
                    asked.in(title.formatted(DeadlinesReader.deadlineName(asked.procedure(), timer))),
                    RunsWith.deadline(timer, met, asked.days()));
        }
        throw Refusal.invalid("kind", "须为 task: 或 timer: 加流程图中的编号。");
    }
}
