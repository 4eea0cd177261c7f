package cn.guicheng.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An end says what the case came to, in a word that its procedure lists. */
class OutcomeCheckTest {
    static Stream<Path> models() throws IOException {
        return Files.list(Path.of("processes")).sorted();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyEndOfOurProceduresSaysItsOutcome(Path file) {
        assertThat(OutcomeCheck.findings(Bpmn.readModelFromFile(file.toFile()))).isEmpty();
    }

    @Test
    void aListedOutcomeIsWellSaid() {
        assertThat(findings("granted 同意", "granted")).isEmpty();
    }

    @Test
    void anEndWithoutOutcomeIsTold() {
        assertThat(findings(null, null)).singleElement().asString().startsWith("event_granted：结束事件没有写明结果");
    }

    @Test
    void anOutcomeThatIsNotListedIsTold() {
        assertThat(findings("granted 同意", "grantd"))
                .containsExactly(
                        "event_granted：结果“grantd”不在 options.outcome 之中，请补列或改正",
                        "leave：options.outcome 列有“granted”，但没有结束事件以它为结果，请补上或删去");
    }

    @Test
    void anEndOfASubProcessHasNoOutcome() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("leave")
                .startEvent()
                .subProcess()
                .embeddedSubProcess()
                .startEvent()
                .endEvent("event_asked")
                .subProcessDone()
                .endEvent("event_granted")
                .done();
        say(model, process(model), "options.outcome", "granted 同意");
        say(model, model.getModelElementById("event_asked"), "outcome", "granted");
        say(model, model.getModelElementById("event_granted"), "outcome", "granted");

        assertThat(OutcomeCheck.findings(model)).containsExactly("event_asked：这里不结束单据，请删去属性 outcome");
    }

    @Test
    void anEndOfABranchHasNone() {
        AbstractFlowNodeBuilder<?, ?> fork =
                Bpmn.createExecutableProcess("leave").startEvent().parallelGateway("fork");
        fork.endEvent("event_reminded");
        BpmnModelInstance model = fork.endEvent("event_granted").done();
        say(model, process(model), "options.outcome", "granted 同意");
        say(model, model.getModelElementById("event_reminded"), "endsBranch", "true");
        say(model, model.getModelElementById("event_granted"), "outcome", "granted");

        assertThat(OutcomeCheck.findings(model)).isEmpty();
    }

    private static List<String> findings(String listed, String said) {
        BpmnModelInstance model = Bpmn.createExecutableProcess("leave")
                .startEvent()
                .endEvent("event_granted")
                .done();
        if (listed != null) {
            say(model, process(model), "options.outcome", listed);
        }
        if (said != null) {
            EndEvent end = model.getModelElementById("event_granted");
            say(model, end, "outcome", said);
        }
        return OutcomeCheck.findings(model);
    }

    private static Process process(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    private static void say(BpmnModelInstance model, BaseElement element, String name, String value) {
        ExtensionElements extensions = model.newInstance(ExtensionElements.class);
        CamundaProperties properties = model.newInstance(CamundaProperties.class);
        CamundaProperty property = model.newInstance(CamundaProperty.class);
        property.setCamundaName(name);
        property.setCamundaValue(value);
        properties.addChildElement(property);
        element.setExtensionElements(extensions);
        extensions.addChildElement(properties);
    }
}
