package cn.guicheng.modelids;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests call the models' elements by constants of this package, and every constant is an element of its model. */
class ModelIdsTest {
    private static final Path SOURCES = Path.of("src/test/java");
    private static final Path HERE = SOURCES.resolve("cn/guicheng/modelids");
    private static final Pattern ID = Pattern.compile(
            "\\b(userTask|serviceTask|businessRuleTask|callActivity|subProcess|timer|event|gateway)_[a-z]\\w*");

    /** {@code ComplaintReportIds} are those of {@code complaint-report}. */
    static Stream<Class<?>> constants() throws IOException {
        return Files.list(HERE)
                .map(file -> file.getFileName().toString())
                .filter(file -> file.endsWith("Ids.java") && !file.startsWith("MadeUp"))
                .map(file -> loaded("cn.guicheng.modelids." + file.replace(".java", "")));
    }

    @ParameterizedTest
    @MethodSource("constants")
    void everyConstantIsAnElementOfItsModel(Class<?> ids) throws IllegalAccessException {
        String slug = ids.getSimpleName()
                .replaceAll("Ids$", "")
                .replaceAll("(?<=.)(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
        BpmnModelInstance model =
                Bpmn.readModelFromFile(Path.of("processes", slug + ".bpmn").toFile());
        for (Field field : ids.getFields()) {
            String id = (String) field.get(null);
            assertThat((Object) model.getModelElementById(id)).as(id).isInstanceOf(FlowNode.class);
        }
    }

    @Test
    void noOtherTestWritesAnId() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> shipped = shipped();
            assertThat(files.filter(file -> file.toString().endsWith(".java") && !file.startsWith(HERE))
                            .filter(file -> !writesAModel(file))
                            .flatMap(file -> ids(file).stream()
                                    .filter(shipped::contains)
                                    .map(id -> SOURCES.relativize(file) + ": " + id)))
                    .isEmpty();
        }
    }

    /** A test that writes a model down as text calls its elements as it likes. */
    private static boolean writesAModel(Path file) {
        try {
            return Files.readString(file).contains("Bpmn.create");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of the models that the program brings; models of tests alone call theirs as they like. */
    private static List<String> shipped() throws IOException {
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            return models.flatMap(model -> ids(model).stream()).distinct().toList();
        }
    }

    private static List<String> ids(Path file) {
        try {
            return ID.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
