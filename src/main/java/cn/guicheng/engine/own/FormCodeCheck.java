package cn.guicheng.engine.own;

import cn.guicheng.engine.form.FormAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Whether a form is made of the listed elements and attributes alone. The browser compiles it, so that an expression between braces,
 * a class or a comment could run there as well as a script; none of them passes.
 */
final class FormCodeCheck {
    private static final String SHARED = "guicheng-";
    private static final Pattern BINDING = Pattern.compile(
            "guicheng\\.form\\(camForm, \\$scope(?:, \\{preset: \\{(?:\\s*\\w+: '\\w+',?)*\\s*}})?\\);");
    private static final Pattern CLASSES = Pattern.compile("(?:(?:gc-[a-z0-9-]+|form-control)\\s*)*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final Set<String> NAMES = Set.of("id", "name", "for", "cam-variable-name", "data-variable-name");

    private final Predicate<String> sharedElements;
    private final List<String> findings = new ArrayList<>();

    /** @param sharedElements whether the program brings an element of this name for all forms */
    FormCodeCheck(Predicate<String> sharedElements) {
        this.sharedElements = sharedElements;
    }

    /** What is not allowed in a form, in Chinese. */
    List<String> findings(String html) {
        if (html.contains("{{")) {
            findings.add("不能用 {{ }}");
        }
        for (Element element : Jsoup.parse(html).getAllElements()) {
            element.childNodes().forEach(this::refuseComment);
            look(element);
        }
        return findings.stream().distinct().toList();
    }

    private void refuseComment(Node node) {
        if (node instanceof Comment
                || node.nodeName().equals("#cdata")
                || node.nodeName().equals("#declaration")) {
            findings.add("不能写注释");
        }
    }

    private void look(Element element) {
        String tag = element.tagName();
        if (tag.equals("#root")) {
            return;
        }
        if (!FormWords.ELEMENTS.contains(tag) && !(tag.startsWith(SHARED) && sharedElements.test(tag))) {
            findings.add("不能用 <" + tag + ">");
        }
        if (tag.equals("script") && !BINDING.matcher(element.data().strip()).matches()) {
            findings.add("表单里的脚本只能是 guicheng.form(camForm, $scope); 一行");
        }
        element.attributes().forEach(attribute -> look(tag, attribute));
    }

    private void look(String tag, Attribute attribute) {
        String name = attribute.getKey();
        boolean known = FormWords.ATTRIBUTES.contains(name) || FormAttributes.DATA.contains(name);
        if (!known || !isFine(tag, name, attribute.getValue())) {
            findings.add("<%s> 不能写 %s".formatted(tag, known ? name + "=\"" + attribute.getValue() + "\"" : name));
        }
    }

    private static boolean isFine(String tag, String name, String value) {
        if (NAMES.contains(name)) {
            return NAME.matcher(value).matches();
        }
        return switch (name) {
            case "class" -> CLASSES.matcher(value).matches();
            case "type" ->
                tag.equals("script") ? value.equals("text/form-script") : FormWords.INPUT_TYPES.contains(value);
            case "pattern", "data-pattern" -> isPattern(value);
            default -> true;
        };
    }

    private static boolean isPattern(String value) {
        try {
            Pattern.compile(value);
            return true;
        } catch (PatternSyntaxException notOne) {
            return false;
        }
    }
}
