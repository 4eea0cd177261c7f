package cn.guicheng.limit.table;

import static cn.guicheng.limit.table.Xml.child;
import static cn.guicheng.limit.table.Xml.children;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Reads the rows of a limit table whose columns are known. */
record RuleReader(List<Column> inputs, List<Column> outputs) {
    private static final int MOST_RULES = 1_000;
    private static final int LONGEST_TEXT = 4_000;
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}");

    List<Rule> rules(Element table) throws UnreadableTable {
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Element element : children(table, "rule")) {
            Rule rule = rule(element, rules.size() + 1);
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

    private Rule rule(Element element, int row) throws UnreadableTable {
        String id = element.getAttribute("id");
        if (!ID.matcher(id).matches()) {
            throw new UnreadableTable("第 %d 行没有编号，或编号不合规。".formatted(row));
        }
        String reason = child(element, "description").map(Xml::content).orElse("");
        if (reason.length() > LONGEST_TEXT || longestCell(element) > LONGEST_TEXT) {
            throw new UnreadableTable("第 %d 行有一格超过 %d 个字。".formatted(row, LONGEST_TEXT));
        }
        List<String> conditions = cells(element, "inputEntry", inputs, true);
        List<String> results = cells(element, "outputEntry", outputs, false);
        if (conditions.size() != inputs.size() || results.size() != outputs.size()) {
            throw new UnreadableTable("第 %d 行的格数与表头不一致。".formatted(row));
        }
        return new Rule(id, reason, conditions, results);
    }

    private static int longestCell(Element rule) {
        return Xml.children(rule).stream()
                .mapToInt(cell -> Xml.text(cell).length())
                .max()
                .orElse(0);
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
