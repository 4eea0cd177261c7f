package cn.guicheng.engine.deploy;

import cn.guicheng.engine.form.FormDefinition;
import cn.guicheng.engine.form.FormField;
import cn.guicheng.engine.model.Agreement;
import cn.guicheng.engine.model.Answerers;
import cn.guicheng.engine.model.PrintedSheet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Whether a step that several people answer says who they are and how many must agree, and is drawn as one. */
@Component
class AnswererCheck implements SlipCheck {
    private static final String APPROVE = "approve";
    private static final Set<String> OF_AN_ANSWER = Set.of("decision", "comment");

    @Override
    public List<String> of(Candidate candidate) {
        List<String> findings = new ArrayList<>();
        for (UserTask task : candidate.bpmn().getModelElementsByType(UserTask.class)) {
            String place = task.getId() + "：";
            Optional<String> agree = property(candidate, task, Answerers.AGREE);
            Optional<String> answerers = property(candidate, task, Answerers.PROPERTY);
            if (answerers.isPresent()) {
                checkPeople(place, answerers.get(), candidate.model(), findings);
                checkDrawn(place, task, findings);
                checkForm(place, task, candidate, findings);
                checkNotWaitedFor(place, task.getId(), candidate, findings);
            }
            if (answerers.isPresent() && agree.isEmpty()) {
                findings.add(place + "有 answerers 而没有 agree，不知道几人同意才算，请加属性 agree：all、one 或 2/3 这样的份额");
            } else if (answerers.isEmpty() && agree.isPresent()) {
                findings.add(place + "有 agree 而没有 answerers，不知道由谁答复，请加属性 answerers");
            } else {
                agree.ifPresent(share -> checkShare(place, share, candidate, findings));
            }
        }
        return findings;
    }

    private static Optional<String> property(Candidate candidate, UserTask task, String name) {
        return candidate.model().model().property(task.getId(), name).map(String::strip);
    }

    private static void checkPeople(String place, String variable, ModelUnderCheck model, List<String> findings) {
        if (!model.knowsVariable(variable)) {
            findings.add(place + "answerers 中没有“" + variable + "”这个变量，请写表单的一个字段，或规则表的一个输出"
                    + Nearest.hint(variable, model.variablesKnown()));
        }
        field(model.fields(), variable)
                .filter(field -> !field.isOfPeople() || !field.rules().colleague())
                .ifPresent(field -> findings.add(
                        "%sanswerers 的字段“%s”（%s）可以填任何文字，任务会无人办理，请在表单中用 <guicheng-colleagues data-kind=\"people\" data-colleague>"
                                .formatted(place, variable, field.label())));
    }

    private static Optional<FormField> field(Collection<FormField> fields, String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    private static void checkShare(String place, String agree, Candidate candidate, List<String> findings) {
        if (Agreement.parse(agree).isPresent()) {
            return;
        }
        ModelUnderCheck model = candidate.model();
        if (!model.knowsVariable(agree)) {
            findings.add(place + "agree “" + agree + "”无法理解，请写 all、one、不大于一的份额如 2/3，或一个变量的名字"
                    + Nearest.hint(agree, model.variablesKnown()));
            return;
        }
        Optional<FormField> field = field(model.fields(), agree);
        if (field.filter(asked -> asked.options().isEmpty()).isPresent()) {
            findings.add(place + "agree 的字段“" + agree + "”可以填任何文字，请给它选项 all、one 或 2/3 这样的份额");
        }
        Stream.concat(field.stream().flatMap(asked -> asked.options().keySet().stream()), answers(agree, candidate))
                .filter(value -> Agreement.parse(value).isEmpty())
                .forEach(value ->
                        findings.add(place + "agree 的“" + agree + "”可以是“" + value + "”，无法理解，请改为 all、one 或 2/3 这样的份额"));
    }

    /** What tables of the model say under this name. */
    private static Stream<String> answers(String output, Candidate candidate) {
        return candidate.bpmn().getModelElementsByType(BusinessRuleTask.class).stream()
                .map(task -> candidate.table(task.getCamundaDecisionRef(), task.getCamundaDecisionRefBinding()))
                .flatMap(table -> candidate.files().read(table).stream())
                .map(TableText::new)
                .filter(table -> table.outputs().contains(output))
                .flatMap(table -> table.answers(output).stream());
    }

    private static void checkDrawn(String place, UserTask task, List<String> findings) {
        if (!(task.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop)) {
            findings.add(place + "有 answerers 的任务须画成并行多实例（三条竖线），请在任务里加 <bpmn:multiInstanceLoopCharacteristics />");
            return;
        }
        if (loop.isSequential()) {
            findings.add(place + "有 answerers 的任务须同时请各人答复，请去掉 isSequential");
        }
        boolean saysMore = loop.getLoopCardinality() != null
                || loop.getCompletionCondition() != null
                || loop.getCamundaCollection() != null
                || loop.getCamundaElementVariable() != null;
        if (saysMore) {
            findings.add(
                    place
                            + "由谁答复、何时算完，由 answerers 和 agree 决定，请删去 loopCardinality、completionCondition、camunda:collection 和 camunda:elementVariable");
        }
    }

    private static void checkForm(String place, UserTask task, Candidate candidate, List<String> findings) {
        String html = candidate.forms().get(Candidate.form(task.getCamundaFormKey()));
        if (html == null) {
            findings.add(place + "有 answerers 的任务须有表单，请加 camunda:formKey");
            return;
        }
        FormDefinition form = FormDefinition.deployed(html);
        if (form.field("decision")
                .filter(decision -> decision.options().containsKey(APPROVE))
                .isEmpty()) {
            findings.add(place + "表单的 decision 没有 approve，没有人可以同意，请加这个选项");
        }
        form.fields().stream()
                .map(FormField::name)
                .filter(name -> !OF_AN_ANSWER.contains(name))
                .forEach(name -> findings.add(place + "几个人答复的表单只能有 decision 和 comment，“" + name + "”不知道听谁的，请删去"));
    }

    /** One of the answers is not yet what the step comes to. */
    private static void checkNotWaitedFor(String place, String step, Candidate candidate, List<String> findings) {
        candidate
                .text()
                .properties()
                .filter(property -> property.name().equals("until")
                                && property.value().strip().equals(step)
                        || property.name().startsWith(PrintedSheet.PROPERTY)
                                && PrintedSheet.parse(property.name(), property.value())
                                        .filter(sheet -> step.equals(sheet.after()))
                                        .isPresent())
                .forEach(property -> findings.add(place + "几个人答复的环节不能写在 " + property.name() + " 里，请改为它后面的环节"));
    }
}
