package cn.guicheng.casework.sheet;

import cn.guicheng.casework.cases.CaseVisibility;
import cn.guicheng.casework.cases.Cases;
import cn.guicheng.casework.cases.OpenTask;
import cn.guicheng.casework.cases.OpenTasks;
import cn.guicheng.casework.deadline.DeadlineWords;
import cn.guicheng.casework.sheet.CaseSheet.Signed;
import cn.guicheng.notification.CaseBrief;
import cn.guicheng.notification.CaseBrief.Fact;
import cn.guicheng.notification.CaseBrief.Task;
import cn.guicheng.notification.CaseBrief.Word;
import cn.guicheng.notification.CaseBriefs;
import cn.guicheng.register.reading.Wording;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The case sheet as a letter shows it, to those who may see the case at that moment. */
@Component
record CaseLetters(Cases cases, CaseVisibility visibility, CaseSheets sheets, OpenTasks tasks, DeadlineWords deadlines)
        implements CaseBriefs {
    @Override
    public Optional<CaseBrief> of(String caseNumber, String taskId, String reader) {
        return cases.find(caseNumber)
                .filter(found -> visibility.maySee(reader, caseNumber))
                .map(found -> brief(sheets.write(found, reader), taskId));
    }

    private CaseBrief brief(CaseSheet sheet, String taskId) {
        return new CaseBrief(
                sheet.procedure(),
                sheet.procedureName(),
                sheet.startedBy().name(),
                sheet.facts().stream()
                        .filter(fact -> fact.value() != null)
                        .map(fact -> new Fact(fact.label(), fact.words()))
                        .toList(),
                lastWord(sheet.signatures()),
                sheet.outcomeName(),
                taskId == null ? null : tasks.find(taskId).map(this::task).orElse(null));
    }

    private static Word lastWord(List<Signed> signatures) {
        return signatures.stream()
                .reduce((earlier, later) -> later)
                .map(signed ->
                        new Word(signed.personName(), signed.taskName(), signed.decisionName(), signed.comment()))
                .orElse(null);
    }

    private Task task(OpenTask task) {
        String how = deadlines.of(List.of(task)).get(task.id());
        return new Task(
                task.name(),
                task.dueAt() == null ? "" : Wording.minutes(task.dueAt()),
                how == null ? "" : "（%s）".formatted(how));
    }
}
