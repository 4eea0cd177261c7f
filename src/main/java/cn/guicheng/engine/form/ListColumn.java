package cn.guicheng.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A column of a list, as the form declares it once for server, browser, sheet and print: {@code <th data-column="amountInCents"
 * data-type="cents" data-required data-min="1">金额（元）</th>}.
 *
 * @param name the key in each line
 * @param label what a message calls it
 * @param required whether every line has it
 * @param maxLength most characters of a text
 * @param min smallest number or earliest day ({@code today} too), or null
 * @param max largest number or latest day, or null
 * @param pattern what the whole text must match, or null
 * @param hint the words for a text that does not match
 * @param options values of a choice with their words
 * @param oneOf of the columns with the same name exactly one is filled in; null for none
 * @param cell the head of the cell that it shares with others, or null
 */
public record ListColumn(
        String name,
        Type type,
        String label,
        boolean required,
        int maxLength,
        String min,
        String max,
        Pattern pattern,
        String hint,
        Map<String, String> options,
        String oneOf,
        String cell) {
    private static final int USUAL_LENGTH = 200;

    /** The name of what a line is, in a list whose lines are texts. */
    private static final String LINE = "line";

    /** What a value of a column is. */
    public enum Type {
        TEXT,
        INTEGER,
        CENTS,
        DAY,
        CHOICE,
        BOOLEAN;

        /** Whether it stands at the right of its column. */
        public boolean isNumber() {
            return this == INTEGER || this == CENTS;
        }
    }

    static ListColumn of(Element head) {
        String name = head.attr("data-column");
        Type type = type(name, text(head, "data-type", "text"));
        ListColumn column = new ListColumn(
                name,
                type,
                type == Type.CENTS
                        ? head.text().strip().replaceAll("（[^）]*）$", "")
                        : head.text().strip(),
                head.hasAttr("data-required"),
                Integer.parseInt(text(head, "data-max-length", String.valueOf(USUAL_LENGTH))),
                text(head, "data-min", null),
                text(head, "data-max", null),
                Optional.ofNullable(text(head, "data-pattern", null))
                        .map(Pattern::compile)
                        .orElse(null),
                head.attr("title"),
                head.hasAttr("data-options") ? Texts.pairs(head.attr("data-options")) : Map.of(),
                text(head, "data-one-of", null),
                text(head, "data-cell", null));
        column.checkDeclared();
        return column;
    }

    /** The line itself, of a list whose lines are texts. */
    static ListColumn plain(int maxLength) {
        return new ListColumn(LINE, Type.TEXT, "内容", true, maxLength, null, null, null, "", Map.of(), null, null);
    }

    /** Whether it is the line itself. */
    public boolean isLine() {
        return name.equals(LINE);
    }

    /** What a line says in this column. */
    public JsonNode in(JsonNode line) {
        return isLine() ? line : line.path(name);
    }

    static ListColumn named(String name, String title) {
        Type type = name.endsWith("InCents") ? Type.CENTS : Type.TEXT;
        return new ListColumn(name, type, title, false, USUAL_LENGTH, null, null, null, "", Map.of(), null, title);
    }

    /** What heads it where lines are shown. */
    public String heading() {
        return cell == null ? label : cell;
    }

    private void checkDeclared() {
        if (name.isBlank() || label.isBlank()) {
            throw new IllegalArgumentException("有一栏没有名字或标题，请补上");
        }
        if (isLine()) {
            throw new IllegalArgumentException("栏目不能叫 line，请改名");
        }
        if ((type == Type.CHOICE) == options.isEmpty()) {
            throw new IllegalArgumentException("栏目 " + name + "：data-options 与 data-type=\"choice\" 须一起写，请补上");
        }
        if (type.isNumber()) {
            Optional.ofNullable(min).ifPresent(BigDecimal::new);
            Optional.ofNullable(max).ifPresent(BigDecimal::new);
        }
    }

    private static Type type(String name, String text) {
        for (Type type : Type.values()) {
            if (type.name().toLowerCase(java.util.Locale.ROOT).equals(text)) {
                return type;
            }
        }
        throw new IllegalArgumentException("栏目 " + name + "：没有 data-type=\"" + text + "\" 这个类型，请改正");
    }

    private static String text(Element element, String attribute, String otherwise) {
        return element.hasAttr(attribute) ? element.attr(attribute) : otherwise;
    }
}
