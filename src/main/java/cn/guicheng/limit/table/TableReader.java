package cn.guicheng.limit.table;

import static cn.guicheng.limit.table.Xml.child;
import static cn.guicheng.limit.table.Xml.children;
import static cn.guicheng.limit.table.Xml.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Reads a limit table from DMN that is not to be trusted. */
final class TableReader {
    private static final int MOST_RULES = 1_000;
    private static final int LONGEST_TEXT = 4_000;
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}");
    private static final Pattern LIST = Pattern.compile("\"([^\"]*)\"");

    /** What a definitions element may hold beside the decision; diagrams are never taken over. */
    private static final Set<String> IGNORED = Set.of("DMNDI", "description", "extensionElements");

    private static final Map<String, HitPolicy> HIT_POLICIES = Map.of(
            "UNIQUE", HitPolicy.UNIQUE,
            "FIRST", HitPolicy.FIRST,
            "ANY", HitPolicy.ANY,
            "RULE ORDER", HitPolicy.RULE_ORDER,
            "COLLECT", HitPolicy.COLLECT);

    private static final Map<String, ValueType> TYPES = Map.of(
            "string", ValueType.TEXT,
            "boolean", ValueType.BOOLEAN,
            "integer", ValueType.INTEGER,
            "long", ValueType.INTEGER,
            "double", ValueType.NUMBER,
            "number", ValueType.NUMBER);

    private TableReader() {}

    /**
     * Reads a table from a source that is not to be trusted: no DTD, no entities, one decision with one decision table, FEEL only.
     * Cells are normalised; whether they are well formed is for {@code TableCheck} to say.
     *
     * @throws UnreadableTable in words for a manager
     */
    static LimitTable read(String xml) throws UnreadableTable {
        Element definitions = Xml.parse(xml).getDocumentElement();
        if (!definitions.getLocalName().equals("definitions")
                || !String.valueOf(definitions.getNamespaceURI()).startsWith("https://www.omg.org/spec/DMN/")) {
            throw new UnreadableTable("不是 DMN 规则表文件。");
        }
        checkLanguages(definitions);
        Element decision = onlyDecision(definitions);
        Element table = child(decision, "decisionTable").orElseThrow(() -> new UnreadableTable("文件里没有规则表。"));
        List<Column> inputs = new ArrayList<>();
        for (Element input : children(table, "input")) {
            inputs.add(inputColumn(input));
        }
        List<Column> outputs = new ArrayList<>();
        for (Element output : children(table, "output")) {
            outputs.add(outputColumn(output));
        }
        return new LimitTable(
                decision.getAttribute("id"),
                decision.getAttribute("name"),
                child(decision, "description").map(Xml::content).orElse(""),
                hitPolicy(table),
                List.copyOf(inputs),
                List.copyOf(outputs),
                rules(table, inputs, outputs));
    }

    static Element onlyDecision(Element definitions) throws UnreadableTable {
        List<Element> decisions = children(definitions, "decision");
        Optional<Element> other = Xml.children(definitions).stream()
                .filter(element ->
                        !element.getLocalName().equals("decision") && !IGNORED.contains(element.getLocalName()))
                .findFirst();
        if (other.isPresent()) {
            throw new UnreadableTable("文件里有规则表用不到的内容：" + other.get().getLocalName() + "。");
        }
        if (decisions.size() != 1) {
            throw new UnreadableTable("文件里须有且只有一张规则表。");
        }
        return decisions.get(0);
    }

    private static void checkLanguages(Element definitions) throws UnreadableTable {
        for (Element element : Xml.all(definitions)) {
            String language = element.getAttribute("expressionLanguage").toLowerCase(java.util.Locale.ROOT);
            if (!language.isEmpty() && !language.endsWith("feel") && !language.matches(".*/feel/?")) {
                throw new UnreadableTable("规则表里不能写脚本：" + element.getAttribute("expressionLanguage") + "。");
            }
        }
    }

    private static HitPolicy hitPolicy(Element table) throws UnreadableTable {
        String name = table.getAttribute("hitPolicy");
        if (!table.getAttribute("aggregation").isEmpty()) {
            throw new UnreadableTable("规则表不能汇总结果（aggregation）。");
        }
        HitPolicy policy = HIT_POLICIES.get(name.isEmpty() ? "UNIQUE" : name);
        if (policy == null) {
            throw new UnreadableTable("不认识的命中方式：" + name + "。");
        }
        return policy;
    }

    private static Column inputColumn(Element input) throws UnreadableTable {
        Element expression = child(input, "inputExpression").orElseThrow(() -> new UnreadableTable("有一栏没有写明取什么值。"));
        String variable = text(expression);
        return new Column(
                input.getAttribute("id"),
                variable,
                input.getAttribute("label"),
                type(expression.getAttribute("typeRef"), variable),
                values(child(input, "inputValues")));
    }

    private static Column outputColumn(Element output) throws UnreadableTable {
        return new Column(
                output.getAttribute("id"),
                output.getAttribute("name"),
                output.getAttribute("label"),
                type(output.getAttribute("typeRef"), output.getAttribute("name")),
                values(child(output, "outputValues")));
    }

    private static ValueType type(String typeRef, String variable) throws UnreadableTable {
        ValueType type = TYPES.get(typeRef);
        if (type == null) {
            throw new UnreadableTable("不认识的类型：" + typeRef + "。");
        }
        return type == ValueType.NUMBER && variable.endsWith("InYuan") ? ValueType.YUAN : type;
    }

    private static List<String> values(Optional<Element> list) {
        return list.map(Xml::text)
                .map(text -> LIST.matcher(text)
                        .results()
                        .map(value -> value.group(1))
                        .toList())
                .orElse(List.of());
    }

    private static List<Rule> rules(Element table, List<Column> inputs, List<Column> outputs) throws UnreadableTable {
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Element element : children(table, "rule")) {
            Rule rule = rule(element, rules.size() + 1, inputs, outputs);
            if (!ids.add(rule.id())) {
                throw new UnreadableTable("第 %d 行与前面的一行编号相同（%s），每行须有自己的编号。".formatted(rules.size() + 1, rule.id()));
            }
            rules.add(rule);
        }
        if (rules.size() > MOST_RULES) {
            throw new UnreadableTable("规则表不得超过 %d 行。".formatted(MOST_RULES));
        }
        return List.copyOf(rules);
    }

    private static Rule rule(Element element, int row, List<Column> inputs, List<Column> outputs)
            throws UnreadableTable {
        String id = element.getAttribute("id");
        if (!ID.matcher(id).matches()) {
            throw new UnreadableTable("第 %d 行没有编号，或编号不合规。".formatted(row));
        }
        String reason = child(element, "description").map(Xml::content).orElse("");
        List<String> conditions = cells(element, "inputEntry", inputs, true);
        List<String> results = cells(element, "outputEntry", outputs, false);
        if (conditions.size() != inputs.size() || results.size() != outputs.size()) {
            throw new UnreadableTable("第 %d 行的格数与表头不一致。".formatted(row));
        }
        if (reason.length() > LONGEST_TEXT
                || conditions.stream().anyMatch(TableReader::isTooLong)
                || results.stream().anyMatch(TableReader::isTooLong)) {
            throw new UnreadableTable("第 %d 行有一格超过 %d 个字。".formatted(row, LONGEST_TEXT));
        }
        return new Rule(id, reason, conditions, results);
    }

    private static boolean isTooLong(String text) {
        return text.length() > LONGEST_TEXT;
    }

    private static List<String> cells(Element rule, String name, List<Column> columns, boolean conditions) {
        List<String> cells = new ArrayList<>();
        for (Element entry : children(rule, name)) {
            String text = CellText.normalised(Xml.text(entry));
            cells.add(cells.size() < columns.size() ? canonical(text, columns.get(cells.size()), conditions) : text);
        }
        return List.copyOf(cells);
    }

    /** The same cell in the one form in which it is stored; as it is where it is no well-formed one. */
    private static String canonical(String text, Column column, boolean condition) {
        try {
            if (condition) {
                return CellReader.input(text, column).text();
            }
            Object value = CellReader.output(text, column);
            return value == null ? "" : CellText.of(value);
        } catch (CellRefused refused) {
            return text;
        }
    }
}
