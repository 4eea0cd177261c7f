package cn.guicheng.casework.timeline;

import cn.guicheng.casework.sheet.CaseSheet.RuleApplied;
import cn.guicheng.casework.sheet.RulesApplied;
import cn.guicheng.casework.timeline.Timeline.Event;
import cn.guicheng.casework.timeline.Timeline.Output;
import cn.guicheng.casework.timeline.Timeline.Rule;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;

/** Which rule of which version of which table decided what. */
final class RuleEvents {
    private RuleEvents() {}

    static Stream<Event> of(Story story, RulesApplied rules) {
        return story.history().decisions().stream()
                .map(evaluation -> event(
                        story, evaluation, rules.of(evaluation, story.names().groups())));
    }

    private static Event event(Story story, HistoricDecisionInstance evaluation, RuleApplied applied) {
        return Story.ruled(
                evaluation.getEvaluationTime(),
                story.run(evaluation.getProcessInstanceId()),
                title(applied),
                applied.reason() == null ? null : "理由：" + applied.reason().strip(),
                new Rule(
                        applied.key(),
                        applied.name(),
                        applied.version(),
                        applied.rule(),
                        applied.number(),
                        applied.reason(),
                        applied.adjustable(),
                        outputs(applied.outputs())));
    }

    private static java.util.List<Output> outputs(Collection<cn.guicheng.casework.sheet.CaseSheet.Output> outputs) {
        return outputs.stream()
                .map(output -> new Output(output.label(), output.value()))
                .toList();
    }

    private static String title(RuleApplied applied) {
        String table = "系统按《%s》第 %d 版".formatted(applied.name(), applied.version());
        return applied.rule() == null
                ? table + "判定：没有符合的规则"
                : "%s第 %d 行判定：%s"
                        .formatted(
                                table,
                                applied.number(),
                                applied.outputs().stream()
                                        .map(output -> output.label() + "：" + output.value())
                                        .collect(Collectors.joining("，")));
    }
}
