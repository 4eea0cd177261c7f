package cn.guicheng.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A working approval with one slip at a time: each is told by file, element and remedy before anybody meets it. */
@OnH2
class ModelSlipsTest {
    private static final String SLUG = "rest-request";
    private static final Map<String, String> FILES = Map.of(
            "leave.bpmn", "processes/rest-request.bpmn",
            "start.html", "forms/rest-request/start.html",
            "correct.html", "forms/rest-request/correct.html",
            "rules.dmn", "decisions/limits/rest-rules.dmn");

    @Autowired
    ModelCheck check;

    @Autowired
    ShippedFiles shipped;

    static Stream<Slip> slips() {
        return text("slips.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\s*[|]\\s*", -1))
                .map(parts -> new Slip(parts[0], parts[1], parts[2], parts[3], List.of(parts[4].split("; "))));
    }

    @Test
    void nothingIsWrongWithItAsItIs() {
        assertThat(findings(texts())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipIsTold(Slip slip) {
        Map<String, String> texts = texts();
        String file = FILES.get(slip.file());
        assertThat(texts.get(file)).contains(slip.right());
        texts.put(file, texts.get(file).replace(slip.right(), slip.wrong()));
        assertThat(findings(texts)).anySatisfy(finding -> assertThat(finding)
                .startsWith("processes/rest-request.bpmn：")
                .contains(slip.told())
                .containsPattern("请|须|不能|不存在"));
    }

    @Test
    void whatAnotherProcedureBringsStaysItsOwn() {
        Map<String, String> texts = texts();
        texts.computeIfPresent(
                "forms/rest-request/start.html",
                (name, html) -> html.replace("guicheng-colleague", "guicheng-claim-lines"));
        assertThat(findings(texts)).anySatisfy(finding -> assertThat(finding).contains("不能用其他流程的脚本"));
    }

    private List<String> findings(Map<String, String> texts) {
        ProcedureFiles files = new ProcedureFiles() {
            @Override
            public Optional<String> read(String name) {
                return Optional.ofNullable(texts.get(name)).or(() -> shipped.read(name));
            }

            @Override
            public List<String> find(String folder, String ending) {
                return Stream.concat(
                                texts.keySet().stream()
                                        .filter(name -> name.startsWith(folder + "/") && name.endsWith(ending)),
                                shipped.find(folder, ending).stream())
                        .toList();
            }
        };
        return check.findings(files, List.of(SLUG)).getOrDefault(SLUG, List.of());
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        FILES.forEach((file, name) -> texts.put(name, text(file)));
        return texts;
    }

    private static String text(String file) {
        try (var content = ModelSlipsTest.class.getResourceAsStream("/slips/" + file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One slip: what stands in which file, what is written instead, and words of the finding. */
    record Slip(String name, String file, String right, String wrong, List<String> told) {
        @Override
        public String toString() {
            return name;
        }
    }
}
