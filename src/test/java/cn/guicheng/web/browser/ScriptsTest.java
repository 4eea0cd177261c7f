package cn.guicheng.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.NodeRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Our scripts keep ESLint's recommended rules and our own few, import each other in one direction, and name no procedure. */
class ScriptsTest {
    private static final Path SHARED = Path.of("src/main/resources/webapp");
    private static final Path FORMS = Path.of("forms");
    private static final Pattern FIELD = Pattern.compile("(?:cam|data)-variable-name=\"([a-z]+[A-Z]\\w*)\"");

    @Test
    void everyScriptIsClean() {
        String[] said = NodeRunner.run(
                        "/lint/scripts.cjs",
                        SHARED + "=/camunda/guicheng/now/app",
                        FORMS + "=/camunda/guicheng/now/forms",
                        "src/main/resources/plugin-webapp/guicheng/app=/camunda/api/tasklist/plugin/guicheng/static/app",
                        "src/main/resources/plugin-webapp/guicheng-cockpit/app=/camunda/api/cockpit/plugin/guicheng-cockpit/static/app",
                        "src/main/resources/META-INF/resources/webjars/camunda/app=/camunda/app",
                        "/camunda/guicheng/now/app/procedures.js")
                .split("\n");
        assertThat(said).singleElement().asString().matches("\\d+ scripts read");
    }

    @Test
    void whatIsWrongIsFound() {
        assertThat(NodeRunner.run("/lint/scripts.cjs", "src/test/resources/lint/bad=/camunda/guicheng/now/app")
                        .split("\n"))
                .anyMatch(line -> line.contains("no-unused-vars"))
                .anyMatch(line -> line.contains("no-restricted-syntax"))
                .anyMatch(line -> line.contains("imports in a circle"))
                .anyMatch(line -> line.contains("which is no script of ours"));
    }

    @Test
    void whatAllShareNamesNoProcedure() throws IOException {
        Set<String> names = new TreeSet<>(namesOfOneProcedure());
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            models.map(model -> model.getFileName().toString().replace(".bpmn", ""))
                    .forEach(names::add);
        }
        Pattern named = Pattern.compile("(?<![\\w-])(" + String.join("|", names) + ")(?![\\w-])");
        for (Path file : files(SHARED, ".*\\.(js|css)")) {
            assertThat(named.matcher(Files.readString(file)).results().map(MatchResult::group))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    /** Variables that the forms of one procedure alone ask for; those of limit tables are on their own pages too. */
    private static Set<String> namesOfOneProcedure() throws IOException {
        Map<String, Set<String>> slugs = new HashMap<>();
        for (Path form : files(FORMS, "(?!forms.limit-change).*\\.html")) {
            FIELD.matcher(Files.readString(form)).results().forEach(field -> slugs.computeIfAbsent(
                            field.group(1), name -> new HashSet<>())
                    .add(form.getParent().getFileName().toString()));
        }
        // The answers about cases and payments of every procedure call an amount so.
        slugs.remove("amountInCents");
        return slugs.entrySet().stream()
                .filter(name -> name.getValue().size() == 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static List<Path> files(Path folder, String name) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().matches(name)).toList();
        }
    }
}
