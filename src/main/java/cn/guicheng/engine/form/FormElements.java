package cn.guicheng.engine.form;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a form asks the browser to run: elements of ours ({@code <guicheng-amount>}), each a script that all forms share or one beside
 * the forms of its own procedure; and the one line that binds it. Nothing else runs in a form.
 */
public final class FormElements {
    private static final String PREFIX = "guicheng-";
    private static final Pattern BINDING =
            Pattern.compile("guicheng\\.form\\(camForm, \\$scope(?:, \\{preset: \\{[^{}]*}})?\\);");

    private final String slug;
    private final Predicate<String> files;

    /**
     * @param slug of the procedure that asks for the form
     * @param files whether there is a file of a name
     */
    public FormElements(String slug, Predicate<String> files) {
        this.slug = slug;
        this.files = files;
    }

    /** What is wrong, in words. */
    public Set<String> findings(String html) {
        Document form = Jsoup.parse(html);
        Set<String> findings = new LinkedHashSet<>();
        form.getAllElements().stream()
                .map(Element::tagName)
                .filter(tag -> tag.startsWith(PREFIX))
                .filter(tag -> !exists("webapp/form/element", tag) && !exists("forms/" + slug, tag))
                .forEach(tag -> findings.add(foreign(tag)));
        form.select("script").stream()
                .filter(script -> !BINDING.matcher(script.data().strip()).matches() || script.hasAttr("src"))
                .forEach(script -> findings.add(
                        "表单里的脚本只能是 guicheng.form(camForm, $scope); 一行，其他脚本放在流程自己的 forms/" + slug + " 文件夹"));
        handlers(form).forEach(name -> findings.add("表单里不能写事件处理 " + name));
        return findings;
    }

    private String foreign(String tag) {
        String script = tag.substring(PREFIX.length()) + ".js";
        return "没有 <%s>：它的脚本 %s 既不是各流程共用的，也不在 forms/%s；不能用其他流程的脚本".formatted(tag, script, slug);
    }

    private boolean exists(String folder, String tag) {
        return files.test(folder + "/" + tag.substring(PREFIX.length()) + ".js");
    }

    private static Stream<String> handlers(Document form) {
        return form.getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .map(attribute -> attribute.getKey())
                .filter(name -> name.startsWith("on") || name.startsWith("ng-on"))
                .distinct();
    }
}
