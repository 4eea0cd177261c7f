package cn.guicheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guicheng.modelids.MadeUpIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every model is drawn by the rules that bpmnlint recommends, without exception. */
class ModelLintTest {
    private static final String LINT = "/lint/models.cjs";

    @Test
    void theRecommendedRulesHold() throws IOException {
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            assertThat(NodeRunner.run(LINT, models.map(Path::toString).sorted().toArray(String[]::new)))
                    .isEmpty();
        }
    }

    @Test
    void whatBreaksOneIsToldByElementAndRule() {
        assertThatThrownBy(() -> NodeRunner.run(LINT, "src/test/resources/broken/broken.bpmn"))
                .hasMessageContaining(
                        "broken.bpmn " + MadeUpIds.TASK_A + " label-required: Element is missing label/name")
                .hasMessageContaining("broken.bpmn " + MadeUpIds.SERVICE_B + " no-bpmndi: Element is missing bpmndi");
    }
}
