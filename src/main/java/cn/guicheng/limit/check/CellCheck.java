package cn.guicheng.limit.check;

import cn.guicheng.limit.check.Finding.Kind;
import cn.guicheng.limit.table.CellReader;
import cn.guicheng.limit.table.CellRefused;
import cn.guicheng.limit.table.Column;
import cn.guicheng.limit.table.ColumnWords;
import cn.guicheng.limit.table.InputTest;
import cn.guicheng.limit.table.LimitTable;
import cn.guicheng.limit.table.Rule;
import cn.guicheng.limit.table.ValueType;
import cn.guicheng.limit.table.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether every cell holds what its column can hold: of the right kind, and a value that the procedures know. */
final class CellCheck {
    private final LimitTable live;
    private final LimitTable proposed;
    private final ColumnWords words;
    private final Words office;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Column, Set<String>> known = new HashMap<>();

    CellCheck(LimitTable live, LimitTable proposed, Words words) {
        this.live = live;
        this.proposed = proposed;
        this.words = new ColumnWords(words);
        this.office = words;
    }

    List<Finding> check() {
        columns(proposed.inputs(), Rule::inputs, this::input);
        columns(proposed.outputs(), Rule::outputs, this::output);
        return findings;
    }

    /** What is wrong with one text in one column, in words; empty where nothing is. */
    private interface Objection extends BiFunction<Integer, String, Optional<String>> {}

    private void columns(List<Column> columns, Function<Rule, List<String>> cells, Objection objection) {
        for (int row = 0; row < proposed.rules().size(); row++) {
            Rule rule = proposed.rules().get(row);
            for (int i = 0; i < columns.size(); i++) {
                String text = cells.apply(rule).get(i);
                String place = "第 %d 行“%s”：".formatted(row + 1, columns.get(i).label());
                String column = columns.get(i).id();
                objection
                        .apply(i, text)
                        .ifPresent(reason -> findings.add(new Finding(
                                Kind.CELL, true, place + reason + "。", List.of(rule.id()), column, List.of())));
            }
        }
    }

    private Optional<String> input(int index, String text) {
        Column column = proposed.inputs().get(index);
        try {
            InputTest test = CellReader.input(text, column);
            Optional<String> meaning = new CellMeaning(column, test, words).objection();
            if (meaning.isPresent()) {
                return meaning;
            }
            return column.type() == ValueType.TEXT && !isOpen(column)
                    ? unknown(column, test.points(), known(column, () -> inputsOfLive(index)))
                    : Optional.empty();
        } catch (CellRefused refused) {
            return Optional.of(refused.getMessage());
        }
    }

    private Stream<Object> inputsOfLive(int index) {
        return live.rules().stream().flatMap(rule -> {
            try {
                return CellReader.input(rule.inputs().get(index), live.inputs().get(index))
                        .points();
            } catch (CellRefused old) {
                return Stream.empty();
            }
        });
    }

    private Optional<String> output(int index, String text) {
        Column column = proposed.outputs().get(index);
        try {
            Object value = CellReader.output(text, column);
            if (value == null) {
                boolean mayBeEmpty = live.rules().stream()
                        .anyMatch(rule -> rule.outputs().get(index).isEmpty());
                return mayBeEmpty ? Optional.empty() : Optional.of("必须填写");
            }
            if (value instanceof BigDecimal number && number.signum() < 0) {
                return Optional.of("不能为负数");
            }
            return column.type() == ValueType.TEXT
                    ? unknown(column, Stream.of(value), known(column, () -> outputsOfLive(index)))
                            .or(() -> office.objection(column, value.toString()))
                    : Optional.empty();
        } catch (CellRefused refused) {
            return Optional.of(refused.getMessage());
        }
    }

    private Stream<Object> outputsOfLive(int index) {
        return live.rules().stream().flatMap(rule -> {
            try {
                return Stream.ofNullable(CellReader.output(
                        rule.outputs().get(index), live.outputs().get(index)));
            } catch (CellRefused old) {
                return Stream.empty();
            }
        });
    }

    /** The values listed for a column, or else those that the procedures call by name, and those in force. */
    private Set<String> known(Column column, Supplier<Stream<Object>> live) {
        return known.computeIfAbsent(column, asked -> {
            Set<String> values = new LinkedHashSet<>(
                    column.values().isEmpty() ? words.options(column).keySet() : column.values());
            live.get().forEach(value -> values.add(value.toString()));
            return values;
        });
    }

    /** Whether a case may come with a value that is neither listed nor called by name. */
    private boolean isOpen(Column input) {
        return input.values().isEmpty() && words.options(input).isEmpty();
    }

    private Optional<String> unknown(Column column, Stream<Object> values, Set<String> known) {
        return values.filter(value -> !known.contains(value.toString()))
                .findFirst()
                .map(value -> "没有“%s”这个值，可以写：%s"
                        .formatted(
                                value,
                                known.stream()
                                        .map(option -> named(column, option))
                                        .collect(Collectors.joining("、"))));
    }

    private String named(Column column, String option) {
        String word = words.value(column, option);
        return word.equals(option) ? "\"" + option + "\"" : "\"%s\"（%s）".formatted(option, word);
    }
}
