package cn.guicheng.casework.step;

import cn.guicheng.engine.form.Texts;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.notification.NoticeKind;
import cn.guicheng.notification.Notices;
import cn.guicheng.notification.Occasion;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.office.people.Signatories;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Tells people that a case has come to a step, as the step's properties say: {@code told}, a list of {@code starter}, {@code head},
 * {@code person <variable>}, {@code group <id>}, {@code group-in <variable>} and {@code outsider}, and {@code told.text}, a Chinese sentence
 * with variables in braces.
 */
@Component
record StepNotices(
        ProcedureModels models,
        Organisation organisation,
        Signatories signatories,
        Notices notices,
        Outsiders outsiders,
        StepWords words) {
    private static final int LONGEST = 3_500;

    /** The case comes to this step of its model. */
    void tell(DelegateExecution execution, String step) {
        ProcedureModel model = models.of(execution.getProcessDefinitionId());
        Set<String> people = new TreeSet<>();
        boolean tellsOutside = false;
        for (String whom : model.property(step, "told").orElseThrow().strip().split("\\s*,\\s*")) {
            if (whom.equals(Outsiders.WORD)) {
                tellsOutside = true;
            } else {
                people.addAll(people(whom, execution));
            }
        }
        String text = model.property(step, "told.text").orElseGet(() -> model.nameOf(step));
        String told = Texts.shortened(words.filled(text, execution), LONGEST);
        if (tellsOutside) {
            outsiders.tell(execution, model, told);
        }
        notices.tell(
                Occasion.ofCase(NoticeKind.REPORT.id(), execution.getProcessBusinessKey(), model.key(), told), people);
    }

    private List<String> people(String whom, DelegateExecution execution) {
        String[] parts = whom.split("\\s+", 2);
        return switch (parts[0]) {
            case "starter" -> known(CaseVariables.STARTED_BY.get(execution));
            case "head" ->
                organisation.membersOf(signatories.departmentHeadFor(CaseVariables.STARTED_BY.get(execution)));
            case "person" -> known(text(execution, parts[1]));
            case "group" -> organisation.membersOf(parts[1]);
            case "group-in" -> organisation.membersOf(text(execution, parts[1]));
            default -> throw new IllegalStateException("told=\"" + whom + "\"");
        };
    }

    private static List<String> known(String person) {
        return person == null || person.isEmpty() ? List.of() : List.of(person);
    }

    private static String text(DelegateExecution execution, String variable) {
        return Objects.toString(execution.getVariable(variable), "");
    }
}
