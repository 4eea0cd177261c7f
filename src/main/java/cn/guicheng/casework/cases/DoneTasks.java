package cn.guicheng.casework.cases;

import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.reading.Wording;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tasks that wait no more: a mail's link may be older than what its reader or a colleague did since. */
@Component
public class DoneTasks {
    private static final String COMPLETED = "completed";

    private final HistoryService historyService;
    private final CaseVisibility visibility;
    private final Organisation organisation;
    private final Unrestricted unrestricted;

    DoneTasks(
            @Lazy HistoryService historyService,
            CaseVisibility visibility,
            Organisation organisation,
            Unrestricted unrestricted) {
        this.historyService = historyService;
        this.visibility = visibility;
        this.organisation = organisation;
        this.unrestricted = unrestricted;
    }

    /**
     * A task that is done or was taken away.
     *
     * @param step its label
     * @param by who did it, in words; null where it was taken away, because the case ended or went another way
     * @param at since when it waits no more
     */
    public record DoneTask(String caseNumber, String step, String by, OffsetDateTime at) {}

    /** Empty where the task waits, is unknown, or belongs to a case that the reader may not see. */
    public Optional<DoneTask> find(String taskId, String reader) {
        return unrestricted.get(() -> Optional.ofNullable(historyService
                        .createHistoricTaskInstanceQuery()
                        .taskId(taskId)
                        .finished()
                        .singleResult())
                .flatMap(done -> caseNumber(done)
                        .filter(number -> visibility.maySee(reader, number))
                        .map(number -> done(number, done))));
    }

    private DoneTask done(String caseNumber, HistoricTaskInstance done) {
        boolean completed = COMPLETED.equals(done.getDeleteReason()) && done.getAssignee() != null;
        return new DoneTask(
                caseNumber,
                done.getName(),
                completed ? organisation.nameOf(done.getAssignee()) : null,
                Wording.officeTime(done.getEndTime()));
    }

    private Optional<String> caseNumber(HistoricTaskInstance done) {
        return Optional.ofNullable(historyService
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(done.getProcessInstanceId())
                        .singleResult())
                .map(instance -> instance.getBusinessKey());
    }
}
