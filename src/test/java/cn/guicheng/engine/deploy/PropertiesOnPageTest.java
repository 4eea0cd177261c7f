package cn.guicheng.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page for authors names every property that a model may have, and none that means nothing. */
class PropertiesOnPageTest {
    private static final Path PAGE = Path.of("src/docs/procedure-reference.md");
    private static final Set<String> PLACES = Set.of(
            "bpmn:process",
            "bpmn:userTask",
            "bpmn:startEvent",
            "bpmn:endEvent",
            "bpmn:businessRuleTask",
            "bpmn:callActivity",
            "bpmn:boundaryEvent",
            "bpmn:receiveTask");

    /** The first, or with a process the only, column of properties in the tables of both sections. */
    private static final Pattern OF_PROCESS = Pattern.compile("(?m)^\\| ((?:`[^`|]+`[及 、]*)+).*$");

    private static final Pattern OF_STEP =
            Pattern.compile("(?m)^\\| (?:用户任务|任何环节|业务规则任务|调用活动|消息事件|定时事件|结束事件) \\| ((?:`[^`|]+`[、 ]*)+)");
    private static final Pattern WORD = Pattern.compile("`([^`]+)`");

    @Test
    void everyPropertyStandsThereAndNoOther() throws IOException {
        String page = Files.readString(PAGE);
        Set<String> ofProcess = new TreeSet<>(written(section(page, "二"), OF_PROCESS));
        Set<String> ofSteps = written(section(page, "三"), OF_STEP);
        Set<String> known = new TreeSet<>();
        PLACES.forEach(place -> known.addAll(PropertyWords.of(place)));

        assertThat(Stream.concat(ofProcess.stream(), ofSteps.stream())).allSatisfy(property -> assertThat(
                        known.contains(property) || PropertyWords.knows("bpmn:process", property))
                .as(property)
                .isTrue());
        assertThat(known).allSatisfy(property -> assertThat(ofProcess.contains(property) || ofSteps.contains(property))
                .as(property)
                .isTrue());
    }

    @Test
    void everyKindOfFieldStandsThere() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(FormText.KINDS)
                .allSatisfy(kind -> assertThat(page).containsPattern("data-kind=\"" + kind + "\"|`\"" + kind + "\"`"));
        assertThat(Pattern.compile("data-kind=\"(\\w+)\"")
                        .matcher(page)
                        .results()
                        .map(kind -> kind.group(1)))
                .isSubsetOf(FormText.KINDS);
    }

    private static String section(String page, String number) {
        return page.split("\n## " + number + "、")[1].split("\n## ")[0];
    }

    private static Set<String> written(String section, Pattern row) {
        Set<String> words = new TreeSet<>();
        row.matcher(section)
                .results()
                .flatMap(found -> WORD.matcher(found.group(1)).results())
                .map(word -> word.group(1).replaceAll("<[^>]*>", "x"))
                .filter(word -> !word.startsWith("."))
                .forEach(words::add);
        return words;
    }
}
