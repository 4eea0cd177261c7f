package cn.guicheng.engine.form;

import cn.guicheng.register.normalform.NormalForm;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A form file, read as the contract for what a person may hand in: every element with
 * {@code cam-variable-name}, or {@code data-variable-name} for a field composed of several inputs.
 *
 * @param fields in the order of the file
 * @param prefilled whether the form starts from the values stored in the case ({@code <form data-prefilled>}) instead of empty
 * @param tables keys of the limit tables that are asked while it is checked ({@code <form data-tables>})
 * @param exactlyOne fields of which exactly one has a value ({@code <form data-exactly-one>})
 */
public record FormDefinition(
        List<FormField> fields, boolean prefilled, List<String> tables, List<List<String>> exactlyOne) {
    /** A task or start without a form takes no variables at all. */
    public static final FormDefinition NONE = new FormDefinition(List.of(), false, List.of(), List.of());

    /** The most characters the engine keeps in a String variable. */
    static final int LONGEST_STRING = 4000;

    /** The most characters of a list, unless its form allows more. */
    private static final int LONGEST_JSON = 65_536;

    /** Reads the text of a form file. Throws IllegalArgumentException, naming the field, where it is no valid contract. */
    public static FormDefinition parse(String html) {
        FormDefinition form = deployed(html);
        new FormNames(form).check();
        return form;
    }

    /** Reads the text of a form that is in use; a name that leads nowhere was told when it came. */
    public static FormDefinition deployed(String html) {
        Document document = Jsoup.parse(html);
        List<FormField> fields = document.select("[cam-variable-name], [data-variable-name]").stream()
                .map(element -> field(document, element))
                .toList();
        return new FormDefinition(
                fields,
                document.selectFirst("form[data-prefilled]") != null,
                names(document.select("form").attr("data-tables")),
                Arrays.stream(document.select("form").attr("data-exactly-one").split(";"))
                        .map(FormDefinition::names)
                        .filter(names -> !names.isEmpty())
                        .toList());
    }

    private static List<String> names(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    public Optional<FormField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The label of a field, or its name where the form has none. */
    public String label(String name) {
        return field(name).map(FormField::label).orElse(name);
    }

    /** The words for a value of a field; the value itself where the form has none for it. */
    public String optionName(String name, String value) {
        return field(name).map(field -> field.options().get(value)).orElse(value);
    }

    /** The engine's own attribute on its inputs; on our composed fields, which it cannot read, one of ours. */
    private static String attribute(Element element, String name) {
        return element.hasAttr("cam-" + name) ? element.attr("cam-" + name) : element.attr("data-" + name);
    }

    private static FormField field(Document document, Element element) {
        String name = attribute(element, "variable-name");
        String type = attribute(element, "variable-type");
        try {
            return new FormField(
                    name,
                    type,
                    label(document, element),
                    element.hasAttr("required"),
                    element.hasAttr("pattern") ? Pattern.compile(element.attr("pattern")) : null,
                    element.attr("title"),
                    number(element, "min"),
                    number(element, "max"),
                    length(element, "minlength", 0),
                    length(element, "maxlength", type.equals("Json") ? LONGEST_JSON : LONGEST_STRING),
                    options(element),
                    condition(element, "data-required-when"),
                    condition(element, "data-used-when"),
                    element.hasAttr("data-kind") ? element.attr("data-kind") : null,
                    normalForm(element),
                    type.equals("Json") ? ListField.of(element) : null,
                    FieldRules.read(element));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("字段 " + name + "：" + e.getMessage(), e);
        }
    }

    private static String label(Document document, Element element) {
        if (element.hasAttr("data-label")) {
            return element.attr("data-label");
        }
        Element label =
                element.id().isEmpty() ? null : document.selectFirst("label[for=\"%s\"]".formatted(element.id()));
        if (label == null) {
            throw new IllegalArgumentException("没有名称，请加 <label for>，或 data-label");
        }
        return label.ownText().replaceAll("[*::\\s]+$", "").strip();
    }

    private static FormField.Condition condition(Element element, String attribute) {
        return element.hasAttr(attribute) ? FormField.Condition.parse(element.attr(attribute)) : null;
    }

    private static BigDecimal number(Element element, String attribute) {
        return element.hasAttr(attribute) ? new BigDecimal(digits(element, attribute, "-?[0-9]+([.][0-9]+)?")) : null;
    }

    private static NormalForm normalForm(Element element) {
        String name = element.attr("data-normal-form");
        return name.isEmpty()
                ? null
                : NormalForm.called(name)
                        .orElseThrow(() -> new IllegalArgumentException("data-normal-form=\"" + name + "\" 不认识，请改正"));
    }

    private static int length(Element element, String attribute, int otherwise) {
        return element.hasAttr(attribute) ? Integer.parseInt(digits(element, attribute, "[0-9]{1,9}")) : otherwise;
    }

    private static String digits(Element element, String attribute, String expected) {
        String text = element.attr(attribute).strip();
        if (!text.matches(expected)) {
            throw new IllegalArgumentException(attribute + " “" + text + "”须为数字，请改正");
        }
        return text;
    }

    private static Map<String, String> options(Element element) {
        Map<String, String> options = new LinkedHashMap<>();
        if (element.hasAttr("data-options")) {
            options.putAll(Texts.pairs(element.attr("data-options")));
        }
        for (Element option : element.select("option")) {
            if (!option.attr("value").isEmpty()) {
                options.put(option.attr("value"), option.text());
            }
        }
        return options;
    }
}
