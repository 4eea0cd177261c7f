package cn.guicheng.engine.deploy;

import cn.guicheng.engine.deploy.ModelCheck.KnownGroups;
import cn.guicheng.engine.deploy.ModelCheck.KnownPeople;
import cn.guicheng.engine.model.Answerers;
import cn.guicheng.engine.model.Conditional;
import cn.guicheng.engine.model.SignedBy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Whether every task has somebody who can do it: groups that exist, or a person whom the case knows. */
@Component
record DoerCheck(KnownGroups knownGroups, KnownPeople knownPeople) implements SlipCheck {
    private static final Pattern QUOTED = Pattern.compile("'([a-z]+(?:-[a-z]+)*)'");

    @Override
    public List<String> of(Candidate candidate) {
        List<String> findings = new ArrayList<>();
        for (UserTask task : candidate.bpmn().getModelElementsByType(UserTask.class)) {
            if (task.getName() == null || task.getName().isBlank()) {
                findings.add(task.getId() + "：任务没有名称，待办中看不出是什么事，请填写 name");
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
                findings.add(task.getId() + "：已有属性 answerers，请删去 signedBy、candidateGroups、candidateUsers 和 assignee");
            } else if (signedBy.isPresent() && engine) {
                findings.add(task.getId() + "：已有属性 signedBy，请删去 candidateGroups、candidateUsers 和 assignee");
            } else if (signedBy.isEmpty() && !several && !engine) {
                findings.add(task.getId() + "：没有人可以办理，请加属性 signedBy 或 answerers，或 camunda:candidateGroups");
            }
            signedBy.stream()
                    .flatMap(SignedBy::all)
                    .forEach(signer -> check(task.getId(), signer, candidate, findings));
            candidate.model().model().property(task.getId(), SignedBy.GIVEN_TO).ifPresent(given -> {
                if (signedBy.filter(signer -> !signer.namesAPerson()).isEmpty()) {
                    findings.add(task.getId() + "：givenTo 只用于 signedBy 写了组的环节，请加 signedBy，或删去 givenTo");
                }
                checkVariable(task.getId(), "givenTo", Conditional.parse(given).words(), candidate.model(), findings);
                checkCondition(task.getId(), Conditional.parse(given), candidate.model(), findings);
            });
            people(task.getCamundaAssignee(), "assignee", task, findings);
            people(task.getCamundaCandidateUsers(), "candidateUsers", task, findings);
            groups(task.getCamundaCandidateGroups())
                    .filter(group -> !knownGroups.test(group))
                    .forEach(group ->
                            findings.add(task.getId() + "：没有 “" + group + "” 这个组，请改正 camunda:candidateGroups"));
        }
        return findings;
    }

    /** Whoever is named without an expression must exist; a variable without its braces would be taken for somebody's name. */
    private void people(String named, String attribute, UserTask task, List<String> findings) {
        if (named == null || named.isBlank() || named.contains("{")) {
            return;
        }
        Arrays.stream(named.strip().split("\\s*,\\s*"))
                .filter(person -> !knownPeople.test(person))
                .forEach(person -> findings.add(
                        "%s：没有“%s”这个人，请改正 camunda:%s；变量写成 ${变量}".formatted(task.getId(), person, attribute)));
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
            findings.add(task + "：signedBy 中没有 “" + signer.argument() + "” 这个组，请改正");
        }
        ModelUnderCheck model = candidate.model();
        if (signer.kind() != SignedBy.Kind.GROUP && signer.argument() != null) {
            checkVariable(task, "signedBy", signer.argument(), model, findings);
        }
        checkCondition(task, signer.said(), model, findings);
        if (signer.kind() != SignedBy.Kind.GROUP && signer.kind() != SignedBy.Kind.GROUP_IN) {
            checkPerson(task, signer.argument(), model, findings);
        }
    }

    private static void checkVariable(
            String task, String property, String variable, ModelUnderCheck model, List<String> findings) {
        if (!model.knowsVariable(variable)) {
            findings.add("%s：%s 中没有“%s”这个变量，请改正%s"
                    .formatted(task, property, variable, Nearest.hint(variable, model.variablesKnown())));
        }
    }

    /** Of words that count only in some cases. */
    static void checkCondition(String step, Conditional said, ModelUnderCheck model, List<String> findings) {
        if (said.when() != null) {
            checkVariable(step, "when", said.when().field(), model, findings);
            new KnownValues(model)
                    .objections(said.when().field(), said.asked())
                    .forEach(objection -> findings.add(step + "：" + objection));
        }
    }

    /** A field that takes any text would give the task to nobody, or to the superior of nobody. */
    private static void checkPerson(String task, String variable, ModelUnderCheck model, List<String> findings) {
        model.fields().stream()
                .filter(field -> field.name().equals(variable))
                .filter(field -> !field.rules().isComputed() && !field.rules().colleague())
                .findFirst()
                .ifPresent(field ->
                        findings.add("%s：signedBy 的字段“%s”（%s）可以填任何文字，任务会无人办理，请在表单中加 data-kind=\"person\" data-colleague"
                                .formatted(task, variable, field.label())));
    }

    /** What is wrong with the words of signedBy, and of whatever counts in some cases, themselves; such a model cannot even be read. */
    static List<String> unreadable(ModelText text) {
        return text.properties()
                .flatMap(property -> hint(property)
                        .map(hint -> "%s：%s “%s”无法理解，%s"
                                .formatted(property.element(), property.name(), property.value(), hint))
                        .stream())
                .toList();
    }

    private static Optional<String> hint(ModelText.Property property) {
        return switch (property.name()) {
            case "signedBy" ->
                Optional.of(
                                "请写 head、general-manager、finance-head、deputy-general-manager、group 组、group-in 变量、person 变量或 starter；"
                                        + "几种情况由不同的组办理的，写 组 when 变量 else 组")
                        .filter(hint -> !isReadable(property.value(), SignedBy::parse));
            case SignedBy.GIVEN_TO, "due", "due.again", "told" ->
                Optional.of("后面的条件请写 when 变量、when 变量=值 或 when 变量!=值，不能有引号和反斜杠")
                        .filter(hint -> !Arrays.stream(property.value().split(","))
                                .allMatch(part -> isReadable(part, Conditional::parse)));
            default -> Optional.empty();
        };
    }

    private static boolean isReadable(String words, Consumer<String> reader) {
        try {
            reader.accept(words);
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
