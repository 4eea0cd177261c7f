package cn.guicheng.casework.step;

import cn.guicheng.casework.cases.Cases;
import cn.guicheng.engine.model.CaseValues;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.notification.AddressBook;
import cn.guicheng.notification.Addressee;
import cn.guicheng.notification.NoticeKind;
import cn.guicheng.notification.Notices;
import cn.guicheng.notification.Occasion;
import cn.guicheng.office.people.Organisation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Whom a case is for and who is none of the office, as the model's property {@code outsider} says: the variables with name, address
 * and telephone. Where there is an address they get a mail; otherwise a group is asked to call: the one named behind them, else those who
 * may start such a case.
 */
@Component
record Outsiders(Notices notices, Organisation organisation, Cases cases, ProcedureModels models, CaseValues values)
        implements AddressBook {
    static final String WORD = "outsider";

    /** Where the group that calls stands. */
    private static final int CALLER = 3;

    /** An outsider is no user: the recipient names the case. */
    private static final String RECIPIENT = WORD + ":";

    /** {@code words}: what to tell, in their own words and without anything internal. */
    void tell(DelegateExecution execution, ProcedureModel model, String words) {
        List<String> variables = variables(model);
        String caseNumber = execution.getProcessBusinessKey();
        if (!text(execution.getVariable(variables.get(1))).isBlank()) {
            notices.tell(
                    Occasion.ofCase(NoticeKind.REPORT.id(), caseNumber, model.key(), model.name() + "\n" + words),
                    List.of(RECIPIENT + caseNumber));
            return;
        }
        String call = "请致电%s（%s）告知：%s"
                .formatted(
                        text(execution.getVariable(variables.get(0))),
                        text(execution.getVariable(variables.get(2))),
                        words);
        notices.tell(
                Occasion.ofCase(NoticeKind.NEEDS_ACTION.id(), caseNumber, model.key(), call), desk(model, variables));
    }

    private Collection<String> desk(ProcedureModel model, List<String> variables) {
        Collection<String> groups =
                variables.size() > CALLER ? variables.subList(CALLER, CALLER + 1) : model.starterGroups();
        Collection<String> people = new TreeSet<>();
        groups.forEach(group -> people.addAll(organisation.membersOf(group)));
        return people;
    }

    @Override
    public Optional<Addressee> find(String recipient) {
        return recipient.startsWith(RECIPIENT)
                ? cases.find(recipient.substring(RECIPIENT.length())).map(found -> {
                    List<String> variables = variables(models.of(found.processDefinitionId()));
                    Map<String, Object> known = values.of(List.of(found.processInstanceId()), variables)
                            .getOrDefault(found.processInstanceId(), Map.of());
                    return new Addressee(
                            recipient, text(known.get(variables.get(0))), text(known.get(variables.get(1))), true);
                })
                : Optional.empty();
    }

    private static List<String> variables(ProcedureModel model) {
        return List.of(model.property(WORD).orElseThrow().strip().split("\\s+"));
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }
}
