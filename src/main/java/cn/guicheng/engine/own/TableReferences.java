package cn.guicheng.engine.own;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.w3c.dom.Element;

/** The tables that a procedure names where a name is a table's: what only looks like one elsewhere in its files is none. */
final class TableReferences {
    /** In whose values a table stands as a word, or before a point. */
    private static final Set<String> PROPERTIES = Set.of("decidedBy", "startedBy", "register.readers");

    private static final Pattern FURTHER_READERS = Pattern.compile("register/[a-z]+\\.readers");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;.]+");
    private static final Pattern QUOTED = Pattern.compile("tables\\s*\\.\\s*\\w+\\s*\\(\\s*['\"]([^'\"]*)['\"]");

    private TableReferences() {}

    /** The names in a model; none where it is no XML. */
    static Set<String> ofModel(String xml) {
        Set<String> tables = new TreeSet<>();
        SafeXml.root(xml).stream()
                .flatMap(root -> SafeXml.all(root).stream())
                .forEach(element -> addOf(element, tables));
        return tables;
    }

    private static void addOf(Element element, Set<String> tables) {
        tables.add(element.getAttributeNS(ModelWords.CAMUNDA, "decisionRef"));
        if ("property".equals(element.getLocalName()) && namesTables(element.getAttribute("name"))) {
            tables.addAll(words(element.getAttribute("value")).toList());
        }
        Stream.concat(
                        Stream.of(SafeXml.text(element)),
                        SafeXml.attributes(element).stream().map(attribute -> attribute.getValue()))
                .flatMap(text -> QUOTED.matcher(text).results())
                .forEach(called -> tables.add(called.group(1)));
    }

    private static boolean namesTables(String property) {
        return PROPERTIES.contains(property)
                || FURTHER_READERS.matcher(property).matches();
    }

    /** The names in a form. */
    static List<String> ofForm(String html) {
        return Jsoup.parse(html).select("[data-tables]").eachAttr("data-tables").stream()
                .flatMap(TableReferences::words)
                .toList();
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(BETWEEN.split(text));
    }
}
