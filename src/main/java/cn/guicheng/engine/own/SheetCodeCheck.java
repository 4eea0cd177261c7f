package cn.guicheng.engine.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Whether the template of a printed sheet only shows: headings, tables and values, each value as the text that it is. */
final class SheetCodeCheck {
    private static final Pattern UNESCAPED = Pattern.compile("\\{\\{\\s*[{&>=!]");
    static final Set<String> ATTRIBUTES = Set.of("class", "colspan", "rowspan", "scope", "lang");

    private final List<String> findings = new ArrayList<>();

    /** What is not allowed in it, in Chinese. */
    List<String> findings(String html) {
        if (UNESCAPED.matcher(html).find()) {
            findings.add("打印模板里只能用 {{名称}}，不能用 {{{ }}}、{{& }}、{{> }}、{{= }}");
        }
        Jsoup.parse(html).getAllElements().stream()
                .filter(element -> !element.tagName().equals("#root"))
                .forEach(this::look);
        return findings.stream().distinct().toList();
    }

    private void look(Element element) {
        if (!FormWords.SHEET_ELEMENTS.contains(element.tagName())) {
            findings.add("打印模板里不能用 <" + element.tagName() + ">");
        }
        for (Attribute attribute : element.attributes()) {
            if (!ATTRIBUTES.contains(attribute.getKey()) || attribute.getValue().contains("{{")) {
                findings.add("打印模板里不能写 " + attribute.getKey());
            }
        }
    }
}
