package cn.guicheng.engine.form;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * The columns of a list field: heads of the table inside of its element ({@code th[data-column]}).
 *
 * @param columns in their order
 * @param minLines fewest lines where it is filled in at all
 * @param maxLines most lines
 */
public record ListField(List<ListColumn> columns, int minLines, int maxLines) {
    private static final int MOST_LINES = 1000;
    private static final int LONGEST_LINE = 100;

    /** The element of a list whose lines are texts and no objects. */
    private static final String PLAIN = "guicheng-lines";

    /** Null where the element declares no columns: a list that people do not type. */
    static ListField of(Element element) {
        if (element.tagName().equals(PLAIN)) {
            return new ListField(
                    List.of(ListColumn.plain(number(element, "data-max-length", LONGEST_LINE))),
                    number(element, "data-min-lines", 1),
                    number(element, "data-max-lines", MOST_LINES));
        }
        List<ListColumn> columns =
                element.select("th[data-column]").stream().map(ListColumn::of).toList();
        if (columns.isEmpty()) {
            return null;
        }
        if (columns.stream().map(ListColumn::name).distinct().count() < columns.size()) {
            throw new IllegalArgumentException("有一栏写了两次，请删去一个");
        }
        return new ListField(
                columns, number(element, "data-min-lines", 1), number(element, "data-max-lines", MOST_LINES));
    }

    /**
     * A list that the program writes, as its model names the columns: {@code before 原来, after 改为}; a column may name alternatives,
     * {@code a|b 标题}, and one ending in {@code InCents} is money.
     */
    public static ListField named(String columns) {
        List<ListColumn> named = Texts.pairs(columns).entrySet().stream()
                .flatMap(pair ->
                        Stream.of(pair.getKey().split("\\|")).map(name -> ListColumn.named(name, pair.getValue())))
                .toList();
        return new ListField(named, 0, MOST_LINES);
    }

    /** Whether its lines are texts and no objects. */
    public boolean isPlain() {
        return columns.size() == 1 && columns.get(0).isLine();
    }

    /** Columns by the cell in which they are shown. */
    public Collection<List<ListColumn>> cells() {
        return columns.stream()
                .collect(Collectors.groupingBy(
                        column -> column.cell() == null ? column.name() : column.cell(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    /** Columns of which exactly one is filled in, by what they have in common. */
    Map<String, List<ListColumn>> alternatives() {
        return columns.stream()
                .filter(column -> column.oneOf() != null)
                .collect(Collectors.groupingBy(ListColumn::oneOf, LinkedHashMap::new, Collectors.toList()));
    }

    private static int number(Element element, String attribute, int otherwise) {
        return element.hasAttr(attribute) ? Integer.parseInt(element.attr(attribute)) : otherwise;
    }
}
