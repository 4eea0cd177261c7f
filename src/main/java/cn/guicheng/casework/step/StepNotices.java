package cn.guicheng.casework.step;

import cn.guicheng.engine.form.Texts;
import cn.guicheng.engine.model.Conditional;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.notification.NoticeKind;
import cn.guicheng.notification.Notices;
import cn.guicheng.notification.Occasion;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.office.people.Signatories;
import cn.guicheng.register.signature.Signature;
import cn.guicheng.register.signature.Signatures;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells people that a case has come to a step, as the step's properties say: {@code told}, a list of {@code starter}, {@code head},
 * {@code person <variable>}, {@code group <id>}, {@code group-in <variable>}, {@code signer <step>} and {@code outsider}, each with a
 * condition behind it or none ({@link Conditional}), and {@code not starter}; {@code told.text}, a Chinese sentence with variables in
 * braces; and {@code told.kind}, one of {@link #KINDS} or the procedure's own name for it.
 */
@Component
public record StepNotices(
        ProcedureModels models,
        Organisation organisation,
        Signatories signatories,
        Signatures signatures,
        Notices notices,
        Outsiders outsiders,
        StepWords words) {
    private static final Set<String> KINDS =
            Set.of(NoticeKind.REPORT.id(), NoticeKind.ALARM.id(), NoticeKind.NEEDS_ACTION.id());
    private static final String NOT_STARTER = "not starter";
    private static final int LONGEST = 3_500;

    /** The case comes to this step of its model. */
    void tell(DelegateExecution execution, String step) {
        ProcedureModel model = models.of(execution.getProcessDefinitionId());
        tell(
                execution,
                model.property(step, "told").orElseThrow(),
                model.property(step, "told.kind").orElse(NoticeKind.REPORT.id()),
                model.property(step, "told.text").orElseGet(() -> model.nameOf(step)));
    }

    /** What tells this, as models of earlier versions ask in whose steps a delegate did so that is gone. */
    public JavaDelegate telling(String told, String kind, String text) {
        return execution -> tell(execution, told, kind, text);
    }

    private void tell(DelegateExecution execution, String told, String kind, String text) {
        ProcedureModel model = models.of(execution.getProcessDefinitionId());
        List<String> whom = List.of(told.strip().split("\\s*,\\s*")).stream()
                .flatMap(each -> Conditional.parse(each).in(execution).stream())
                .toList();
        Set<String> people = new TreeSet<>();
        whom.forEach(each -> people.addAll(people(each, execution)));
        if (whom.contains(NOT_STARTER)) {
            people.remove(CaseVariables.STARTED_BY.get(execution));
        }
        String sentence = Texts.shortened(words.filled(text, execution), LONGEST);
        if (whom.contains(Outsiders.WORD)) {
            outsiders.tell(execution, model, sentence);
        }
        notices.tell(
                Occasion.ofCase(
                        KINDS.contains(kind) ? kind : model.key() + "." + kind,
                        execution.getProcessBusinessKey(),
                        model.key(),
                        sentence),
                people);
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
            case "signer" -> known(signer(execution, parts[1]));
            case "not", Outsiders.WORD -> List.of();
            default -> throw new IllegalStateException("told=\"" + whom + "\"");
        };
    }

    private String signer(DelegateExecution execution, String step) {
        Optional<Signature> signature = signatures.latest(execution.getProcessBusinessKey(), step);
        return signature.map(Signature::person).orElse(null);
    }

    private static List<String> known(String person) {
        return person == null || person.isEmpty() ? List.of() : List.of(person);
    }

    private static String text(DelegateExecution execution, String variable) {
        return Objects.toString(execution.getVariable(variable), "");
    }
}
