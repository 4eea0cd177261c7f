package cn.guicheng.casework.sheet;

import cn.guicheng.casework.cases.OpenTask;
import cn.guicheng.engine.model.CaseValues;
import cn.guicheng.engine.model.OpenOf;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.store.TakenOver;
import cn.guicheng.engine.store.TaskOffers;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.concealment.Concealments;
import cn.guicheng.register.reading.OpenRows;
import cn.guicheng.register.reading.OpenRows.Open;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is open about somebody in the registers, for whoever does a step that asks for it, and for nobody else. */
@Component
record OpenMatters(
        ProcedureModels models,
        CaseValues values,
        OpenRows rows,
        TaskOffers offers,
        Organisation organisation,
        TakenOver takenOver,
        Concealments concealments) {
    /** Null where the step shows none, or to this reader; empty where nothing is open. */
    List<Open> of(OpenTask task, String reader) {
        return OpenOf.of(models.of(task.processDefinitionId()), task.taskKey())
                .filter(shown -> isFor(task, reader))
                .map(shown -> {
                    Object person = values.of(task.processInstanceId()).get(shown.variable());
                    return person == null
                            ? List.<Open>of()
                            : withoutConcealed(rows.about(person.toString(), shown.registers()), reader);
                })
                .orElse(null);
    }

    private boolean isFor(OpenTask task, String reader) {
        return reader.equals(task.assignee())
                || offers.groupsOf(List.of(task.id())).getOrDefault(task.id(), List.of()).stream()
                        .anyMatch(group -> organisation.groupsOf(reader).contains(group)
                                || takenOver.by(reader).stream()
                                        .anyMatch(away -> away.groups().contains(group)));
    }

    private List<Open> withoutConcealed(List<Open> open, String reader) {
        Set<String> concealed = concealments.among(
                open.stream().map(Open::caseNumber).filter(Objects::nonNull).toList(), reader);
        return open.stream()
                .filter(row -> row.caseNumber() == null || !concealed.contains(row.caseNumber()))
                .toList();
    }
}
