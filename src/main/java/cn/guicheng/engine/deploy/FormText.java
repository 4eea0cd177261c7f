package cn.guicheng.engine.deploy;

import cn.guicheng.engine.form.FormAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What is wrong with a form as it is written: types, options and attributes that mean nothing. */
final class FormText {
    private static final Set<String> TYPES =
            Set.of("String", "Boolean", "Integer", "Long", "Short", "Double", "Date", "Json");
    /** What a field's text is, where it is more than a text. */
    static final Set<String> KINDS = Set.of("person", "people", "group", "several");

    /** What the fields of all procedures may say; elements of a procedure's own may say more. */
    private static final Set<String> ATTRIBUTES = Stream.concat(
                    FormAttributes.DATA.stream(), Stream.of("cam-script", "cam-variable-name", "cam-variable-type"))
            .collect(Collectors.toUnmodifiableSet());

    private final Element form;
    private final Candidate candidate;
    private final List<String> findings = new ArrayList<>();

    FormText(String html, Candidate candidate) {
        this.form = Jsoup.parse(html).body();
        this.candidate = candidate;
    }

    /** One sentence a slip: the field and the remedy. */
    List<String> findings() {
        Set<String> names = new HashSet<>();
        form.select("[cam-variable-name], [data-variable-name]").forEach(field -> {
            String name = field.attr("cam-variable-name") + field.attr("data-variable-name");
            checkField(name, field);
            if (!names.add(name)) {
                findings.add("字段 " + name + " 写了两次，请删去一个");
            }
        });
        form.select("select").forEach(select -> {
            Set<String> values = new HashSet<>();
            select.select("option").eachAttr("value").stream()
                    .filter(value -> !values.add(value))
                    .forEach(value ->
                            findings.add("字段 %s 的选项“%s”写了两次，请改正一个".formatted(select.attr("cam-variable-name"), value)));
        });
        form.select("option").stream()
                .filter(option -> option.text().isBlank())
                .forEach(option -> findings.add("选项“" + option.attr("value") + "”没有文字，请填写"));
        form.getAllElements().stream().filter(element -> !isOwn(element)).forEach(this::checkAttributes);
        return findings;
    }

    private void checkField(String name, Element field) {
        String type = field.attr("cam-variable-type") + field.attr("data-variable-type");
        if (!TYPES.contains(type)) {
            findings.add("字段 %s 的类型“%s”不存在，请写 String、Boolean、Integer、Long、Double、Date 或 Json 之一%s"
                    .formatted(name, type, Nearest.hint(type, TYPES)));
        }
        if (field.attr("type").equals("date")
                && (!type.equals("String") || !field.attr("data-type").equals("day"))) {
            findings.add(
                    "字段 " + name + " 是日期：type=\"date\" 请与 cam-variable-type=\"String\" data-type=\"day\" 一起写，否则不能提交");
        }
        if (field.hasAttr("data-kind") && !KINDS.contains(field.attr("data-kind"))) {
            findings.add("字段 " + name + " 的 data-kind “" + field.attr("data-kind")
                    + "”不认识，请写 person、people、group 或 several");
        }
        if (field.tagName().equals("select") && field.select("option[value]").isEmpty()) {
            findings.add("字段 " + name + " 没有选项，请补上 <option value>");
        }
    }

    private void checkAttributes(Element element) {
        element.attributes().asList().stream()
                .map(attribute -> attribute.getKey())
                .filter(name -> name.startsWith("data-") || name.startsWith("cam-"))
                .filter(name -> !ATTRIBUTES.contains(name))
                .forEach(name -> findings.add(
                        "<%s> 的属性 %s 不认识，请改正%s".formatted(element.tagName(), name, Nearest.hint(name, ATTRIBUTES))));
    }

    /** Whether the element, or what it stands in, is brought by the procedure itself. */
    private boolean isOwn(Element element) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(element), element.parents().stream())
                .map(Element::tagName)
                .filter(tag -> tag.startsWith("guicheng-"))
                .anyMatch(tag -> candidate
                        .files()
                        .has("forms/%s/%s.js".formatted(candidate.slug(), tag.substring("guicheng-".length()))));
    }
}
