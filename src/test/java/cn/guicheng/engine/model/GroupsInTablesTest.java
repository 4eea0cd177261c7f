package cn.guicheng.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;

/** A table may name only groups of the office where a model takes what it answers for a group. */
class GroupsInTablesTest {
    @Test
    void whoIsToldSignsOrReadsByATableIsAGroup() throws IOException {
        try (var content = getClass().getResourceAsStream("/slips/leave.bpmn")) {
            ProcedureModel model = ProcedureModelReader.read(Bpmn.readModelFromStream(content));
            ProcedureWords words = new ProcedureWords(model, Map.of(), Map.of());
            assertThat(words.readsGroups("keeper")).isTrue();
            assertThat(words.readsGroups("approval")).isFalse();
            assertThat(words.readsPeople("keeper")).isFalse();
        }
    }

    @Test
    void whoIsNamedForAStepIsAPerson() throws IOException {
        try (var content = getClass().getResourceAsStream("/processes/damage-compensation.bpmn")) {
            ProcedureModel model = ProcedureModelReader.read(Bpmn.readModelFromStream(content));
            ProcedureWords words = new ProcedureWords(model, Map.of(), Map.of());
            assertThat(words.readsPeople("payer")).isTrue();
            assertThat(words.readsPeople("sharePercent")).isFalse();
        }
    }
}
