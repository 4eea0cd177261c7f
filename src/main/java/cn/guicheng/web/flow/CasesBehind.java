package cn.guicheng.web.flow;

import cn.guicheng.casework.sheet.CaseSheet.Waiting;
import cn.guicheng.casework.sheet.WaitingSteps;
import cn.guicheng.flow.figures.Run;
import cn.guicheng.flow.figures.RunSet;
import cn.guicheng.flow.figures.RunSets;
import cn.guicheng.flow.report.CaseLines;
import cn.guicheng.flow.report.CaseLines.Line;
import cn.guicheng.flow.report.CaseSet;
import cn.guicheng.web.flow.MetricsAsked.Question;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Reads the cases behind a figure, and where those are that are open. */
@Component
record CasesBehind(RunSets runs, CaseLines lines, WaitingSteps waiting) {
    /** For a table all are read, so many at a time. */
    private static final int AT_A_TIME = 500;

    /** {@code waiting}: who has to do what; empty where the case has ended, or the program itself is at work. */
    record Row(@JsonUnwrapped Line line, List<String> waiting) {}

    long count(Question question, CaseSet set) {
        return runs.count(question.procedure().key(), set.runs());
    }

    List<Row> page(Question question, CaseSet set, long first, int most) {
        return rows(question, runs.page(question.procedure().key(), set.runs(), first, most));
    }

    /** Each once, also while cases come and go. */
    void all(Question question, CaseSet set, Consumer<Row> row) {
        RunSet left = set.runs();
        List<Run> some;
        do {
            some = runs.page(question.procedure().key(), left, 0, AT_A_TIME);
            rows(question, some).forEach(row);
            left = some.isEmpty() ? left : set.runs().and(RunSet.behind(some.get(some.size() - 1)));
        } while (some.size() == AT_A_TIME);
    }

    private List<Row> rows(Question question, List<Run> found) {
        Map<String, List<Waiting>> steps = waiting.of(found.stream()
                .filter(Run::isOpen)
                .map(Run::caseNumber)
                .distinct()
                .toList());
        return lines.of(question.procedure(), found, question.days().hours()).stream()
                .map(line -> new Row(
                        line,
                        line.endedAt() == null
                                ? steps.getOrDefault(line.caseNumber(), List.of()).stream()
                                        .map(CasesBehind::sentence)
                                        .toList()
                                : List.of()))
                .toList();
    }

    private static String sentence(Waiting step) {
        String what = step.assigneeName() == null
                ? "等%s签收“%s”".formatted(String.join("、", step.groupNames()), step.label())
                : "%s办理“%s”".formatted(step.assigneeName(), step.label());
        return step.overdue() ? what + "（已逾期）" : what;
    }
}
