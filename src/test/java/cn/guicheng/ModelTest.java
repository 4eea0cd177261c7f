package cn.guicheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.guicheng.engine.deploy.ModelCheck;
import java.beans.Introspector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Models are code: named by one convention, drawn, citing the manual, and without the slips that the program tells at its start. */
@OnH2
class ModelTest {
    private static final Pattern BEAN = Pattern.compile("@Component\\(\"(\\w+)\"\\)");

    @Autowired
    ModelCheck modelCheck;

    @Test
    void noModelHasASlip() {
        assertThatCode(modelCheck::check).doesNotThrowAnyException();
    }

    /** Spring would not even start; here both files are told. */
    @Test
    void noNameOfABeanIsTakenTwice() throws IOException {
        Map<String, Set<String>> files = new TreeMap<>();
        try (Stream<Path> classes = Files.walk(Path.of("src/main/java"))) {
            for (Path file : classes.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                if (text.contains("\n@Component")) {
                    Matcher named = BEAN.matcher(text);
                    String bean = named.find()
                            ? named.group(1)
                            : Introspector.decapitalize(
                                    file.getFileName().toString().replace(".java", ""));
                    files.computeIfAbsent(bean, name -> new TreeSet<>()).add(file.toString());
                }
            }
        }
        assertThat(files)
                .isNotEmpty()
                .allSatisfy((bean, places) -> assertThat(places).as(bean).hasSize(1));
    }

    static Stream<Path> models() throws IOException {
        return Files.list(Path.of("processes")).sorted();
    }

    static Stream<Path> tables() throws IOException {
        return Files.walk(Path.of("decisions")).filter(Files::isRegularFile).sorted();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theFileIsNamedAfterItsOneExecutableProcess(Path file) {
        Collection<Process> processes = read(file).getModelElementsByType(Process.class);
        assertThat(processes).hasSize(1).allSatisfy(process -> {
            assertThat(file.getFileName()).hasToString(process.getId() + ".bpmn");
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getName()).isNotBlank();
            assertThat(process.getDocumentations()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementHasATypedIdAChineseNameAndIsDrawn(Path file) {
        BpmnModelInstance model = read(file);
        List<String> drawn = model.getModelElementsByType(BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement().getId())
                .toList();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            assertThat(node.getId()).matches(prefix(node) + "_[a-z][A-Za-z0-9]*");
            assertThat(drawn).contains(node.getId());
            if (merges(node)) {
                assertThat(node.getName()).as(node.getId()).isNull();
            } else {
                assertThat(node.getName()).as(node.getId()).matches(".*\\p{IsHan}.*");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyQuestionHasAMarkAndEveryAnswerWords(Path file) {
        for (ExclusiveGateway gateway : read(file).getModelElementsByType(ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() < 2) {
                continue;
            }
            assertThat(gateway.getName()).as(gateway.getId()).endsWith("？");
            for (SequenceFlow answer : gateway.getOutgoing()) {
                assertThat(answer.getName()).as(answer.getId()).isNotBlank();
                boolean isDefault = answer.equals(gateway.getDefault());
                assertThat(answer.getConditionExpression() == null)
                        .as(answer.getId())
                        .isEqualTo(isDefault);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void peoplesTasksCiteTheManualHaveAFormAndSomebodyToDoThem(Path file) {
        for (UserTask task : read(file).getModelElementsByType(UserTask.class)) {
            assertThat(task.getDocumentations().iterator().next().getTextContent())
                    .as(task.getId())
                    .containsPattern("(?<![A-Z])[A-Z]{2,6}-[0-9]{2}(?![0-9])");
            String slug = file.getFileName().toString().replace(".bpmn", "");
            assertThat(task.getCamundaFormKey())
                    .satisfiesAnyOf(
                            shared -> assertThat(shared)
                                    .matches("embedded:deployment:forms/approval(-no-return|-no-refuse)?[.]html"),
                            // Two tasks of one form begin as it is called.
                            own -> assertThat(task.getId())
                                    .startsWith("userTask_"
                                            + own.replace("embedded:deployment:forms/" + slug + "/", "")
                                                    .replace(".html", "")));
            assertThat(task.getCamundaCandidateGroups() != null || task.getCamundaAssignee() != null || signedBy(task))
                    .as(task.getId())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void messagesCarryTheSlug(Path file) {
        for (Message message : read(file).getModelElementsByType(Message.class)) {
            assertThat(message.getName())
                    .startsWith(file.getFileName().toString().replace("bpmn", ""));
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyRuleSaysWhyAndCitesTheManualOrOwnsUpToAnAssumption(Path file) {
        for (Rule rule : Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Rule.class)) {
            assertThat(rule.getId()).matches("rule_[a-z][A-Za-z0-9]*");
            assertThat(rule.getDescription().getTextContent()).containsPattern("设定|依据 [A-Z]{2,6}-[0-9]{2}(?![0-9])");
        }
    }

    /** Where ways come together nothing is asked. */
    private static boolean merges(FlowNode node) {
        return node instanceof ExclusiveGateway && node.getOutgoing().size() < 2;
    }

    private static boolean signedBy(UserTask task) {
        return task.getDomElement().getChildElements().stream()
                .flatMap(child -> child.getChildElements().stream())
                .flatMap(list -> list.getChildElements().stream())
                .map(property -> property.getAttribute("name"))
                .anyMatch(name -> "signedBy".equals(name) || "answerers".equals(name));
    }

    private static String prefix(FlowNode node) {
        String type = ((BpmnModelElementInstance) node).getElementType().getTypeName();
        return node instanceof Task || type.equals("callActivity") || type.equals("subProcess")
                ? type
                : type.endsWith("Gateway") ? "gateway" : isTimer(node) ? "timer" : "event";
    }

    private static boolean isTimer(FlowNode node) {
        return node instanceof CatchEvent event
                && event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
    }

    private static BpmnModelInstance read(Path file) {
        try {
            return Bpmn.readModelFromStream(Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
