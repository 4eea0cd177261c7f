package cn.guicheng.flow.report;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.flow.figures.RunSet;
import cn.guicheng.flow.report.CaseSets.Asked;
import cn.guicheng.flow.report.CaseSets.Kind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Sets of cases by how they ran as a whole. */
final class CaseSetsOfRuns {
    static final Map<String, Kind> KINDS;

    static {
        Map<String, Kind> kinds = new HashMap<>();
        kinds.put("all", asked -> new CaseSet(asked.in("发起、办结或办理过的单据"), RunSet.alive(asked.days())));
        kinds.put("open", asked -> new CaseSet("现在没有办结的单据", RunSet.open()));
        kinds.put("started", asked -> new CaseSet(asked.in("发起的单据"), RunSet.started(asked.days())));
        kinds.put("ended", asked -> new CaseSet(asked.in("办结的单据"), RunSet.ended(asked.days())));
        kinds.put("on-time", asked -> ended(asked, "按时办结的单据", RunSet.onTime()));
        kinds.put("late", asked -> ended(asked, "办结、有环节超过时限的单据", RunSet.late()));
        kinds.put("sent-back", asked -> ended(asked, "办结、被退回过的单据", RunSet.sentBack()));
        kinds.put("refused", asked -> ended(asked, "办结、不予通过的单据", RunSet.refused()));
        kinds.put("outcome", CaseSetsOfRuns::outcome);
        kinds.put("day", CaseSetsOfRuns::day);
        KINDS = Map.copyOf(kinds);
    }

    private CaseSetsOfRuns() {}

    private static CaseSet ended(Asked asked, String what, RunSet further) {
        return new CaseSet(asked.in(what), RunSet.ended(asked.days()).and(further));
    }

    private static CaseSet outcome(Asked asked) {
        String outcome = asked.get("outcome");
        String name = asked.procedure().outcomeName(outcome.isEmpty() ? null : outcome);
        return ended(asked, "办结、结果为“%s”的单据".formatted(name), RunSet.outcome(outcome));
    }

    private static CaseSet day(Asked asked) {
        LocalDate day = DayAsked.of("day", asked.get("day"));
        return switch (asked.get("of")) {
            case "started" -> new CaseSet("%s 发起的单据".formatted(day), RunSet.startedOn(day));
            case "ended" -> new CaseSet("%s 办结的单据".formatted(day), RunSet.endedOn(day));
            default -> throw Refusal.invalid("of", "须为 started（发起）或 ended（办结）。");
        };
    }
}
