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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** Stands for every text that no rule names. */
    private static final String ANY_OTHER = "z";

    private RandomTable() {}

    static Arbitrary<LimitTable> any() {
        return Arbitraries.of(ValueType.values())
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .flatMap(types -> Combinators.combine(
                                Arbitraries.of(HitPolicy.values()),
                                rule(types).list().ofMinSize(1).ofMaxSize(6))
                        .as((policy, rules) -> table(types, policy, rules)))
                .filter(RandomTable::saysWhatItMeans);
    }

    /** A table with a cell that says something else is searched no further. */
    private static boolean saysWhatItMeans(LimitTable table) {
        return new CellCheck(table, table, column -> Map.of()).check().isEmpty();
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
                    default -> numbers(type);
                };
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(2, Arbitraries.just("")), net.jqwik.api.Tuple.of(5, some));
    }

    private static Arbitrary<String> numbers(ValueType type) {
        Arbitrary<BigDecimal> number = Arbitraries.of(limits(type));
        Arbitrary<String> compared = Combinators.combine(Arbitraries.of("<", "<=", ">", ">="), number)
                .as((operator, limit) -> operator + " " + limit);
        Arbitrary<String> range = Combinators.combine(
                        Arbitraries.of("[", "]", "("), number, number, Arbitraries.of("]", "[", ")"))
                .as((open, one, other, close) -> open + one.min(other) + ".." + one.max(other) + close);
        Arbitrary<String> simple = Arbitraries.oneOf(number.map(String::valueOf), compared, range);
        Arbitrary<String> several = Combinators.combine(simple, simple).as((one, other) -> one + ", " + other);
        return Arbitraries.oneOf(
                compared, range, simple, several, simple.map("not(%s)"::formatted), several.map("not(%s)"::formatted));
    }

    /** The limits that stand in cells: two of them a cent apart where cents are counted. */
    private static List<BigDecimal> limits(ValueType type) {
        return Stream.of("-1", "0", "1", type == ValueType.INTEGER ? "2" : "1.01", "3")
                .map(BigDecimal::new)
                .toList();
    }

    private static LimitTable table(List<ValueType> types, HitPolicy policy, List<List<String>> rows) {
        List<Column> inputs = IntStream.range(0, types.size())
                .mapToObj(i -> new Column(
                        "in" + i,
                        "x" + i + (types.get(i) == ValueType.YUAN ? "InYuan" : ""),
                        "栏" + i,
                        types.get(i),
                        types.get(i) == ValueType.TEXT && i % 2 == 0 ? TEXTS : List.of()))
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

    /** Every input that may come: around all limits, and without the values without which the table has a rule for all others. */
    static List<List<Object>> inputs(LimitTable table, Judge engine) {
        Set<Set<Integer>> missing = new HashSet<>();
        for (Set<Integer> columns : subsets(table.inputs().size())) {
            boolean covered = grid(table, columns).stream()
                    .noneMatch(point -> engine.meeting(point).isEmpty());
            if (covered || columns.isEmpty()) {
                missing.add(columns);
            }
        }
        Set<List<Object>> inputs = new LinkedHashSet<>();
        missing.forEach(columns -> inputs.addAll(grid(table, columns)));
        return List.copyOf(inputs);
    }

    private static List<Set<Integer>> subsets(int size) {
        return IntStream.range(0, 1 << size)
                .mapToObj(bits -> IntStream.range(0, size)
                        .filter(column -> (bits >> column & 1) == 1)
                        .boxed()
                        .collect(Collectors.toSet()))
                .toList();
    }

    /** Every combination of the values around all limits; in the columns {@code missing}, of no value too. */
    static List<List<Object>> grid(LimitTable table, Set<Integer> missing) {
        List<List<Object>> grid = List.of(List.of());
        for (int column = 0; column < table.inputs().size(); column++) {
            List<Object> values = values(table.inputs().get(column), missing.contains(column));
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> point : grid) {
                for (Object value : values) {
                    List<Object> next = new ArrayList<>(point);
                    next.add(value);
                    longer.add(next);
                }
            }
            grid = longer;
        }
        return grid;
    }

    private static List<Object> values(Column column, boolean missing) {
        List<Object> values = new ArrayList<>(
                switch (column.type()) {
                    case BOOLEAN -> List.of(true, false);
                    case TEXT -> column.values().isEmpty() ? List.of("a", "b", "c", ANY_OTHER) : TEXTS;
                    case INTEGER -> around(column.type(), "1", BigDecimal::intValueExact);
                    case YUAN -> around(column.type(), "0.01", BigDecimal::doubleValue);
                    case NUMBER -> around(column.type(), "0.005", BigDecimal::doubleValue);
                });
        if (missing) {
            values.add(null);
        }
        return values;
    }

    private static List<Object> around(ValueType type, String step, Function<BigDecimal, Object> value) {
        return limits(type).stream()
                .flatMap(limit ->
                        Stream.of(limit.subtract(new BigDecimal(step)), limit, limit.add(new BigDecimal(step))))
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .map(value)
                .toList();
    }

    /**
     * The engine's word on which rules meet an input, in their order: it is asked about each column alone, once for each value, and
     * a rule meets an input where all its cells do.
     */
    static Judge judge(LimitTable table) {
        List<DmnDecision> columns = IntStream.range(0, table.inputs().size())
                .mapToObj(column -> parsed(onlyColumn(table, column), HitPolicy.RULE_ORDER))
                .toList();
        List<Map<Object, List<Integer>>> known = new ArrayList<>();
        table.inputs().forEach(column -> known.add(new HashMap<>()));
        return point -> {
            List<Integer> meeting = new ArrayList<>(
                    IntStream.range(0, table.rules().size()).boxed().toList());
            for (int i = 0; i < point.size(); i++) {
                String variable = table.inputs().get(i).variable();
                DmnDecision decision = columns.get(i);
                meeting.retainAll(known.get(i)
                        .computeIfAbsent(
                                point.get(i),
                                value -> decided(
                                        decision, Variables.createVariables().putValue(variable, value))));
            }
            return meeting;
        };
    }

    private static LimitTable onlyColumn(LimitTable table, int column) {
        return new LimitTable(
                table.key(),
                table.name(),
                "",
                table.hitPolicy(),
                List.of(table.inputs().get(column)),
                table.outputs(),
                table.rules().stream()
                        .map(rule ->
                                new Rule(rule.id(), "", List.of(rule.inputs().get(column)), rule.outputs()))
                        .toList());
    }

    /** The rules that the engine decides by, counted from 0, under the hit policy; it refuses where that is broken. */
    static Judge engine(LimitTable table, HitPolicy policy) {
        DmnDecision decision = parsed(table, policy);
        return point -> {
            VariableMap variables = Variables.createVariables();
            for (int i = 0; i < point.size(); i++) {
                variables.putValue(table.inputs().get(i).variable(), point.get(i));
            }
            return decided(decision, variables);
        };
    }

    private static List<Integer> decided(DmnDecision decision, VariableMap variables) {
        return ENGINE.evaluateDecisionTable(decision, variables).getResultList().stream()
                .map(result -> (Integer) result.get("result"))
                .toList();
    }

    private static DmnDecision parsed(LimitTable table, HitPolicy policy) {
        return ENGINE.parseDecision(
                table.key(), new ByteArrayInputStream(xml(table, policy).getBytes(StandardCharsets.UTF_8)));
    }

    /** Rules that meet an input, counted from 0. */
    interface Judge {
        List<Integer> meeting(List<Object> point);
    }

    /** Every rule that meets an input answers with its own number. */
    private static String xml(LimitTable table, HitPolicy policy) {
        StringBuilder xml = new StringBuilder("<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\""
                + " id=\"d\" name=\"d\" namespace=\"d\"><decision id=\"random\" name=\"r\">"
                + "<decisionTable id=\"t\" hitPolicy=\"" + policy.name().replace('_', ' ') + "\">");
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
            case TEXT -> words.equals("（其他值）") ? ANY_OTHER : words;
            case INTEGER -> Integer.valueOf(words);
            default -> new BigDecimal(words).doubleValue();
        };
    }
}
