package cn.guicheng.casework.reminder;

import cn.guicheng.casework.cases.CaseRecord;
import cn.guicheng.casework.cases.CaseVisibility;
import cn.guicheng.casework.cases.Cases;
import cn.guicheng.casework.cases.OpenTask;
import cn.guicheng.casework.cases.OpenTasks;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.register.reading.Wording;
import cn.guicheng.register.signature.Signatures;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 催办: who started a case reminds those it waits for, not more often than the cool-down allows. */
@Component
public class CaseUrging {
    private static final String URGED_ALREADY = "刚刚已经催办过。";

    private final Cases cases;
    private final CaseVisibility visibility;
    private final OpenTasks tasks;
    private final Reminders reminders;
    private final Signatures signatures;

    CaseUrging(Cases cases, CaseVisibility visibility, OpenTasks tasks, Reminders reminders, Signatures signatures) {
        this.cases = cases;
        this.visibility = visibility;
        this.tasks = tasks;
        this.reminders = reminders;
        this.signatures = signatures;
    }

    /** Whether there is anybody to urge for this person now: nothing where it is not theirs to urge. */
    public Optional<Possibility> possibility(CaseRecord found, String person) {
        if (!found.isOpen() || !signatures.hasStarted(person, found.caseNumber())) {
            return Optional.empty();
        }
        Optional<String> objection = objection(waitingFor(found, person));
        return Optional.of(new Possibility(objection.isEmpty(), objection.orElse(null)));
    }

    /** {@code reason} says why not now; null where it is possible. */
    public record Possibility(boolean now, String reason) {}

    /**
     * Urges everybody the case waits for, in one transaction.
     *
     * @throws Refusal 404 for a case this person may not know of, 403 where others started it, 409 where
     *     it has ended, waits for the person themself, or its people were reminded a short while ago
     */
    @Transactional
    public void urge(String caseNumber, String person) {
        CaseRecord found = cases.find(caseNumber)
                .filter(record -> visibility.maySee(person, caseNumber))
                .orElseThrow(() -> Refusal.unknown("没有这份单据。"));
        if (!signatures.hasStarted(person, caseNumber)) {
            throw Refusal.forbidden("只有发起人本人可以催办。");
        }
        List<Waiting> waiting = found.isOpen() ? waitingFor(found, person) : List.of();
        objection(waiting).ifPresent(reason -> {
            throw Refusal.clash(reason);
        });
        try {
            long urged = waiting.stream()
                    .filter(step -> step.quietUntil().isEmpty())
                    .filter(step -> reminders.urge(step.task(), step.lastReminder()))
                    .count();
            if (urged == 0) {
                throw Refusal.clash(URGED_ALREADY);
            }
        } catch (DuplicateKeyException atTheSameMoment) {
            throw Refusal.clash(URGED_ALREADY);
        }
    }

    /** A step somebody else has to do. */
    private record Waiting(OpenTask task, Optional<OffsetDateTime> lastReminder, Optional<OffsetDateTime> quietUntil) {}

    private List<Waiting> waitingFor(CaseRecord found, String person) {
        return tasks.ofCase(found.caseNumber()).stream()
                .filter(task -> !person.equals(task.assignee()))
                .map(this::waiting)
                .toList();
    }

    private Waiting waiting(OpenTask task) {
        Optional<OffsetDateTime> last = reminders.lastReminder(task.id());
        return new Waiting(task, last, reminders.quietUntil(task.id(), last));
    }

    private Optional<String> objection(List<Waiting> waiting) {
        if (waiting.isEmpty()) {
            return Optional.of("现在没有等待他人办理的环节，不必催办。");
        }
        return waiting.stream().anyMatch(step -> step.quietUntil().isEmpty())
                ? Optional.empty()
                : waiting.stream()
                        .flatMap(step -> step.quietUntil().stream())
                        .min(OffsetDateTime::compareTo)
                        .map(end -> "不久前刚提醒过，%s 以后可以再催办。".formatted(Wording.minutes(end.toInstant())));
    }
}
