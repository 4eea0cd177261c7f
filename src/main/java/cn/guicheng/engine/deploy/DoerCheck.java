package cn.guicheng.engine.deploy;

import cn.guicheng.engine.deploy.ModelCheck.KnownGroups;
import cn.guicheng.engine.model.Answerers;
import cn.guicheng.engine.model.SignedBy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Whether every task has somebody who can do it: groups that exist, or a person whom the case knows. */
@Component
record DoerCheck(KnownGroups knownGroups) implements SlipCheck {
    private static final Pattern QUOTED = Pattern.compile("'([a-z]+(?:-[a-z]+)*)'");

    @Override
    public List<String> of(Candidate candidate) {
        List<String> findings = new ArrayList<>();
        for (UserTask task : candidate.bpmn().getModelElementsByType(UserTask.class)) {
            if (task.getName() == null || task.getName().isBlank()) {
                findings.add(task.getId() + ": 任务没有名称，待办中看不出是什么事，请填写 name");
            }
            Optional<SignedBy> signedBy = SignedBy.of(candidate.model().model(), task.getId());
            boolean engine = Stream.of(
                            task.getCamundaCandidateGroups(),
                            task.getCamundaCandidateUsers(),
                            task.getCamundaAssignee())
                    .anyMatch(doer -> doer != null && !doer.isBlank());
            boolean several =
                    Answerers.of(candidate.model().model(), task.getId()).isPresent();
            if (several && (signedBy.isPresent() || engine)) {
                findings.add(task.getId() + ": 已有属性 answerers，请删去 signedBy、candidateGroups、candidateUsers 和 assignee");
            } else if (signedBy.isPresent() && engine) {
                findings.add(task.getId() + ": 已有属性 signedBy，请删去 candidateGroups、candidateUsers 和 assignee");
            } else if (signedBy.isEmpty() && !several && !engine) {
                findings.add(task.getId() + ": 没有人可以办理，请加属性 signedBy 或 answerers，或 camunda:candidateGroups");
            }
            signedBy.ifPresent(signer -> check(task.getId(), signer, candidate, findings));
            groups(task.getCamundaCandidateGroups())
                    .filter(group -> !knownGroups.test(group))
                    .forEach(group ->
                            findings.add(task.getId() + ": 没有 “" + group + "” 这个组，请改正 camunda:candidateGroups"));
        }
        return findings;
    }

    /** Those listed, or those that an expression names in quotes. */
    private static Stream<String> groups(String candidates) {
        if (candidates == null) {
            return Stream.empty();
        }
        return candidates.contains("{")
                ? QUOTED.matcher(candidates).results().map(quoted -> quoted.group(1))
                : Arrays.stream(candidates.trim().split("\\s*,\\s*"));
    }

    private void check(String task, SignedBy signer, Candidate candidate, List<String> findings) {
        if (signer.kind() == SignedBy.Kind.GROUP && !knownGroups.test(signer.argument())) {
            findings.add(task + ": signedBy 中没有 “" + signer.argument() + "” 这个组，请改正");
        }
        ModelUnderCheck model = candidate.model();
        boolean asksVariable = signer.kind() != SignedBy.Kind.GROUP && signer.argument() != null;
        if (asksVariable && !model.knowsVariable(signer.argument())) {
            findings.add("%s: signedBy 中没有“%s”这个变量，请改正%s"
                    .formatted(task, signer.argument(), Nearest.hint(signer.argument(), model.variablesKnown())));
        }
        if (signer.kind() == SignedBy.Kind.PERSON) {
            checkPerson(task, signer.argument(), model, findings);
        }
    }

    /** A field that takes any text would give the task to nobody. */
    private static void checkPerson(String task, String variable, ModelUnderCheck model, List<String> findings) {
        model.fields().stream()
                .filter(field -> field.name().equals(variable))
                .filter(field -> !field.rules().isComputed() && !field.rules().colleague())
                .findFirst()
                .ifPresent(field -> findings.add(
                        "%s: signedBy 的字段“%s”（%s）可以填任何文字，任务会无人办理，请在表单中加 data-kind=\"person\" data-colleague"
                                .formatted(task, variable, field.label())));
    }

    /** What is wrong with the words of signedBy themselves; such a model cannot even be read. */
    static List<String> unreadable(ModelText text) {
        return text.properties()
                .filter(property -> property.name().equals("signedBy") && !isReadable(property.value()))
                .map(
                        property -> property.element() + ": signedBy “" + property.value()
                                + "”无法理解，请写 head、general-manager、finance-head、deputy-general-manager、group 组、group-in 变量、person 变量或 starter")
                .toList();
    }

    private static boolean isReadable(String signedBy) {
        try {
            SignedBy.parse(signedBy);
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
