package cn.guicheng.limit.table;

import static cn.guicheng.limit.table.Xml.child;
import static cn.guicheng.limit.table.Xml.children;
import static cn.guicheng.limit.table.Xml.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Reads a limit table from DMN that is not to be trusted. */
final class TableReader {
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
        List<Rule> rules = new RuleReader(inputs, outputs).rules(table);
        checkIds(definitions);
        return new LimitTable(
                decision.getAttribute("id"),
                decision.getAttribute("name"),
                child(decision, "description").map(Xml::content).orElse(""),
                hitPolicy(table),
                List.copyOf(inputs),
                List.copyOf(outputs),
                rules);
    }

    /** The engine refuses a file in which two elements have one id. */
    private static void checkIds(Element definitions) throws UnreadableTable {
        Set<String> ids = new HashSet<>();
        for (Element element : Xml.all(definitions)) {
            String id = element.getAttribute("id");
            if (!id.isEmpty() && !ids.add(id)) {
                throw new UnreadableTable("编号“%s”用了两次。".formatted(id));
            }
        }
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
            String language = element.getAttribute("expressionLanguage").toLowerCase(Locale.ROOT);
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
}
