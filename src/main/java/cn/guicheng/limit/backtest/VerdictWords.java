package cn.guicheng.limit.backtest;

import cn.guicheng.limit.backtest.BackTestResult.Transition;
import cn.guicheng.limit.table.Column;
import cn.guicheng.limit.table.ColumnWords;
import cn.guicheng.limit.table.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Two verdicts as a manager reads them: 须总经理审批：是 and 须总经理审批：否. */
final class VerdictWords {
    private static final String NO_RULE = "没有规则";

    private final List<Column> outputs;
    private final ColumnWords words;

    VerdictWords(List<Column> outputs, Words words) {
        this.outputs = outputs;
        this.words = new ColumnWords(words);
    }

    /** Only what differs is said; where one of the two comes to nothing, all of the other. */
    Transition of(Verdicts verdicts) {
        List<Integer> told = IntStream.range(0, outputs.size())
                .filter(verdicts::differIn)
                .boxed()
                .toList();
        return new Transition(side(verdicts.before(), told), side(verdicts.after(), told), 0);
    }

    private String side(List<List<String>> hits, List<Integer> told) {
        return hits.isEmpty()
                ? NO_RULE
                : hits.stream().map(values -> rule(values, told)).collect(Collectors.joining("；"));
    }

    private String rule(List<String> values, List<Integer> told) {
        return told.stream()
                .map(output ->
                        outputs.get(output).label() + "：" + words.cell(outputs.get(output), values.get(output), false))
                .collect(Collectors.joining("，"));
    }
}
