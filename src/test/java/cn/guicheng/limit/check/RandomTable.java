package cn.guicheng.limit.check;

import cn.guicheng.limit.table.Column;
import cn.guicheng.limit.table.HitPolicy;
import cn.guicheng.limit.table.LimitTable;
import cn.guicheng.limit.table.Rule;
import cn.guicheng.limit.table.ValueType;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** Small tables of every kind, a grid of inputs on which everything they can do shows, and what the engine says of each. */
final class RandomTable {
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final List<String> TEXTS = List.of("a", "b", "c");

    private RandomTable() {}

    static Arbitrary<LimitTable> any() {
        return Arbitraries.of(ValueType.values())
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .flatMap(types -> Combinators.combine(
                                Arbitraries.of(HitPolicy.FIRST, HitPolicy.UNIQUE),
                                rule(types).list().ofMinSize(1).ofMaxSize(6))
                        .as((policy, rules) -> table(types, policy, rules)));
    }

    /** Input cells, and behind them the output. */
    private static Arbitrary<List<String>> rule(List<ValueType> types) {
        Arbitrary<List<String>> cells = Combinators.combine(
                        types.stream().map(RandomTable::cell).toList())
                .as(texts -> texts);
        return Combinators.combine(cells, Arbitraries.of("1", "2")).as((inputs, output) -> {
            List<String> row = new ArrayList<>(inputs);
            row.add(output);
            return row;
        });
    }

    private static Arbitrary<String> cell(ValueType type) {
        Arbitrary<String> some =
                switch (type) {
                    case BOOLEAN -> Arbitraries.of("true", "false");
                    case TEXT ->
                        Arbitraries.of(
                                "\"a\"", "\"b\"", "\"a\", \"b\"", "\"b\", \"c\"", "not(\"a\")", "not(\"a\", \"c\")");
                    default -> numbers();
                };
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(2, Arbitraries.just("")), net.jqwik.api.Tuple.of(5, some));
    }

    private static Arbitrary<String> numbers() {
        Arbitrary<Integer> number = Arbitraries.integers().between(-1, 3);
        Arbitrary<String> compared = Combinators.combine(Arbitraries.of("<", "<=", ">", ">="), number)
                .as((operator, limit) -> operator + " " + limit);
        Arbitrary<String> range = Combinators.combine(
                        Arbitraries.of("[", "]", "("), number, number, Arbitraries.of("]", "[", ")"))
                .as((open, one, other, close) -> open + Math.min(one, other) + ".." + Math.max(one, other) + close);
        Arbitrary<String> simple = Arbitraries.oneOf(number.map(String::valueOf), compared, range);
        Arbitrary<String> several = Combinators.combine(simple, simple).as((one, other) -> one + ", " + other);
        return Arbitraries.oneOf(
                compared, range, simple, several, simple.map("not(%s)"::formatted), several.map("not(%s)"::formatted));
    }

    private static LimitTable table(List<ValueType> types, HitPolicy policy, List<List<String>> rows) {
        List<Column> inputs = IntStream.range(0, types.size())
                .mapToObj(i -> new Column(
                        "in" + i,
                        "x" + i + (types.get(i) == ValueType.YUAN ? "InYuan" : ""),
                        "栏" + i,
                        types.get(i),
                        types.get(i) == ValueType.TEXT ? TEXTS : List.of()))
                .toList();
        List<Rule> rules = IntStream.range(0, rows.size())
                .mapToObj(i -> new Rule(
                        "rule_" + i,
                        "",
                        rows.get(i).subList(0, types.size()),
                        rows.get(i).subList(types.size(), types.size() + 1)))
                .toList();
        return new LimitTable(
                "random",
                "随机",
                "",
                policy,
                inputs,
                List.of(new Column("out", "result", "结果", ValueType.INTEGER, List.of())),
                rules);
    }

    /** The columns in which a value may be missing: with them too, the engine has a rule for every input. */
    static Set<Integer> missing(LimitTable table, Judge engine) {
        Set<Integer> missing = new HashSet<>();
        for (int column = 0; column < table.inputs().size(); column++) {
            Set<Integer> more = new HashSet<>(missing);
            more.add(column);
            if (grid(table, more).stream()
                    .noneMatch(point -> engine.meeting(point).isEmpty())) {
                missing = more;
            }
        }
        return missing;
    }

    /** Every combination of the values around all limits; in the columns {@code missing}, of no value too. */
    static List<List<Object>> grid(LimitTable table, Set<Integer> missing) {
        List<List<Object>> grid = List.of(List.of());
        for (Column column : table.inputs()) {
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> point : grid) {
                for (Object value :
                        values(column.type(), missing.contains(table.inputs().indexOf(column)))) {
                    List<Object> next = new ArrayList<>(point);
                    next.add(value);
                    longer.add(next);
                }
            }
            grid = longer;
        }
        return grid;
    }

    private static List<Object> values(ValueType type, boolean missing) {
        List<Object> values = new ArrayList<>(
                switch (type) {
                    case BOOLEAN -> List.of(true, false);
                    case TEXT -> TEXTS;
                    case INTEGER -> List.of(-2L, -1L, 0L, 1L, 2L, 3L, 4L);
                    default ->
                        IntStream.range(-1, 4)
                                .boxed()
                                .flatMap(limit -> Arrays.stream(new Object[] {limit - 0.01, limit + 0.0, limit + 0.01}))
                                .toList();
                });
        if (missing) {
            values.add(null);
        }
        return values;
    }

    /** The engine's word on which rules meet an input, in their order. */
    static Judge judge(LimitTable table) {
        DmnDecision decision = ENGINE.parseDecision(
                table.key(), new ByteArrayInputStream(xml(table).getBytes(StandardCharsets.UTF_8)));
        return point -> {
            VariableMap variables = Variables.createVariables();
            for (int i = 0; i < table.inputs().size(); i++) {
                variables.putValue(table.inputs().get(i).variable(), point.get(i));
            }
            return ENGINE.evaluateDecisionTable(decision, variables).getResultList().stream()
                    .map(result -> (Integer) result.get("result"))
                    .toList();
        };
    }

    /** Rules that meet an input, counted from 0. */
    interface Judge {
        List<Integer> meeting(List<Object> point);
    }

    /** Every rule that meets an input answers with its own number. */
    private static String xml(LimitTable table) {
        StringBuilder xml = new StringBuilder("<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\""
                + " id=\"d\" name=\"d\" namespace=\"d\"><decision id=\"random\" name=\"r\">"
                + "<decisionTable id=\"t\" hitPolicy=\"RULE ORDER\">");
        Map<ValueType, String> types = Map.of(
                ValueType.YUAN, "double",
                ValueType.NUMBER, "double",
                ValueType.INTEGER, "integer",
                ValueType.BOOLEAN, "boolean",
                ValueType.TEXT, "string");
        table.inputs()
                .forEach(column -> xml.append(
                        "<input id=\"%s\"><inputExpression id=\"e%s\" typeRef=\"%s\"><text>%s</text></inputExpression></input>"
                                .formatted(column.id(), column.id(), types.get(column.type()), column.variable())));
        xml.append("<output id=\"o\" name=\"result\" typeRef=\"integer\"/>");
        for (int i = 0; i < table.rules().size(); i++) {
            xml.append("<rule id=\"r%d\">".formatted(i));
            for (int c = 0; c < table.inputs().size(); c++) {
                xml.append("<inputEntry id=\"r%di%d\"><text><![CDATA[%s]]></text></inputEntry>"
                        .formatted(i, c, table.rules().get(i).inputs().get(c)));
            }
            xml.append("<outputEntry id=\"r%do\"><text>%d</text></outputEntry></rule>".formatted(i, i));
        }
        return xml + "</decisionTable></decision></definitions>";
    }

    /** The value of an example, back from its words. */
    static Object value(Column column, String words) {
        if (words.equals("未填")) {
            return null;
        }
        return switch (column.type()) {
            case BOOLEAN -> words.equals("是");
            case TEXT -> words;
            case INTEGER -> Long.valueOf(words);
            default -> new BigDecimal(words).doubleValue();
        };
    }
}
