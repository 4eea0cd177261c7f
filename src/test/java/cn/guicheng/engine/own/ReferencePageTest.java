package cn.guicheng.engine.own;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.engine.deploy.EngineWords;
import cn.guicheng.engine.deploy.ShippedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page for authors names what a folder of the office's own may hold: all of it, and nothing else. */
class ReferencePageTest {
    private static final Path PAGE = Path.of("src/docs/procedure-reference.md");
    private static final Pattern CALL = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\(");
    private static final Pattern FUNCTION = Pattern.compile("\\$\\{(\\w+)\\(");
    private static final Pattern TO_COPY = Pattern.compile("其中 (.*?) 只用本页的写法");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    @Test
    void itsListsAreThoseOfTheProgram() throws IOException {
        String page = Files.readString(PAGE);
        Map.of(
                        "流程图的元素", ModelWords.ELEMENTS,
                        "流程图的属性", ModelWords.ATTRIBUTES,
                        "引擎的元素（写 camunda:）", EngineWords.ELEMENTS,
                        "引擎的属性（写 camunda:）", EngineWords.ATTRIBUTES,
                        "表单的元素", FormWords.ELEMENTS,
                        "表单的属性", FormWords.ATTRIBUTES,
                        "输入框的类型", FormWords.INPUT_TYPES,
                        "打印模板的元素", FormWords.SHEET_ELEMENTS,
                        "打印模板的属性", SheetCodeCheck.ATTRIBUTES)
                .forEach((place, words) ->
                        assertThat(row(page, place)).as(place).containsExactlyInAnyOrderElementsOf(words));
    }

    @Test
    void whatItCallsMayBeCalledAndTheOtherWayRound() throws IOException {
        String text = Files.readString(PAGE).replaceAll("(?s)```.*?```", "");
        Map<String, Set<String>> called = new TreeMap<>();
        CALL.matcher(text)
                .results()
                .filter(call -> !call.group(1).equals("decisionResult"))
                .forEach(call -> called.computeIfAbsent(call.group(1), bean -> new TreeSet<>())
                        .add(call.group(2)));
        assertThat(called).isEqualTo(AllowedBeans.METHODS);
        assertThat(FUNCTION.matcher(text).results().map(call -> call.group(1)))
                .containsOnlyElementsOf(AllowedBeans.FUNCTIONS)
                .isNotEmpty();
        assertThat(text).contains(AllowedBeans.DELEGATES);
    }

    /** Under another slug and beside the program, where nothing of the program's own is allowed. */
    @Test
    void thoseThatItGivesToCopyStayWithinThePage() throws IOException {
        ShippedFiles shipped = new ShippedFiles();
        NoCodeCheck check = new NoCodeCheck((key, dmn) -> List.of(), shipped);
        Set<String> within = new TreeSet<>();
        Map<String, String> why = new TreeMap<>();
        for (String slug : slugs()) {
            List<String> findings = check.findings(copy(shipped, slug), "copy-of-it");
            if (findings.isEmpty()) {
                within.add(slug);
            } else {
                why.put(slug, findings.toString());
            }
        }
        Matcher toCopy = TO_COPY.matcher(Files.readString(PAGE));
        assertThat(toCopy.find()).isTrue();
        assertThat(quoted(toCopy.group(1))).as(why.toString()).containsExactlyInAnyOrderElementsOf(within);
    }

    /** Those of the tests lie on the same path of classes. */
    private static List<String> slugs() throws IOException {
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            return models.map(model -> OwnFileNames.owner("processes/" + model.getFileName()))
                    .toList();
        }
    }

    private static Draft copy(ShippedFiles shipped, String slug) {
        Draft copy = new Draft();
        copy.files().clear();
        Stream.of("processes", "forms/" + slug, "forms/" + slug + "/print", "decisions/" + slug)
                .flatMap(folder ->
                        Stream.of(".bpmn", ".html", ".dmn").flatMap(ending -> shipped.find(folder, ending).stream()))
                .filter(name -> !name.startsWith("processes/") || name.equals("processes/" + slug + ".bpmn"))
                .forEach(name -> copy.and(
                        name.replace(slug, "copy-of-it"),
                        shipped.read(name).orElseThrow().replace(slug, "copy-of-it")));
        return copy;
    }

    private static List<String> row(String page, String place) {
        return page.lines()
                .filter(line -> line.startsWith("| " + place + " |"))
                .findFirst()
                .map(ReferencePageTest::quoted)
                .orElse(List.of());
    }

    private static List<String> quoted(String text) {
        return QUOTED.matcher(text).results().map(word -> word.group(1)).toList();
    }
}
