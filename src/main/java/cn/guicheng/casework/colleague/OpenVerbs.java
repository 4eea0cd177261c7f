package cn.guicheng.casework.colleague;

import cn.guicheng.casework.cases.CaseVisibility;
import cn.guicheng.casework.cases.OpenTask;
import cn.guicheng.casework.cases.OpenTasks;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.question.Question;
import cn.guicheng.register.question.Questions;
import cn.guicheng.register.reading.Wording;
import cn.guicheng.register.stepbefore.StepBefore;
import cn.guicheng.register.stepbefore.StepsBefore;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which of these verbs are a person's now: what is offered is what would be done. */
@Component
public class OpenVerbs {
    private final HandingOn handingOn;
    private final Asking asking;
    private final TakingBack takingBack;
    private final OpenTasks tasks;
    private final CaseVisibility visibility;
    private final Questions questions;
    private final StepsBefore steps;
    private final Organisation organisation;

    OpenVerbs(
            HandingOn handingOn,
            Asking asking,
            TakingBack takingBack,
            OpenTasks tasks,
            CaseVisibility visibility,
            Questions questions,
            StepsBefore steps,
            Organisation organisation) {
        this.handingOn = handingOn;
        this.asking = asking;
        this.takingBack = takingBack;
        this.tasks = tasks;
        this.visibility = visibility;
        this.questions = questions;
        this.steps = steps;
        this.organisation = organisation;
    }

    /**
     * Of a task.
     *
     * @param asked what its person is asked, where it is an opinion; else null
     * @param waiting who was asked from it and has not answered yet, by question, oldest first
     */
    public record OfTask(boolean handOn, boolean ask, Asked asked, List<Waiting> waiting) {}

    /** {@code by}: the name of who asks. */
    public record Asked(String by, String words) {}

    /**
     * Who has not answered one question yet.
     *
     * @param people their names
     * @param by name of who asked; null where that is the reader
     */
    public record Waiting(List<String> people, OffsetDateTime since, String by) {}

    /** Refuses (404) what the person may not know of. */
    public OfTask ofTask(String taskId, String person) {
        OpenTask task = tasks.find(taskId)
                .filter(found -> visibility.maySee(person, found.caseNumber()))
                .orElseThrow(() -> Refusal.unknown("没有这项任务，或任务已经办理。"));
        return new OfTask(
                handingOn.isPossible(task.id(), person),
                isOpen(() -> asking.check(task.id(), person)),
                questions
                        .of(task.id())
                        .map(question -> new Asked(organisation.nameOf(question.askedBy()), question.words()))
                        .orElse(null),
                waiting(task.id(), person));
    }

    private List<Waiting> waiting(String taskId, String reader) {
        Map<String, List<Question>> asked = asking.unanswered(taskId).stream()
                .collect(Collectors.groupingBy(Question::question, LinkedHashMap::new, Collectors.toList()));
        return asked.values().stream()
                .map(together -> new Waiting(
                        together.stream()
                                .map(one -> organisation.nameOf(one.person()))
                                .toList(),
                        Wording.officeTime(together.get(0).askedAt()),
                        reader.equals(together.get(0).askedBy())
                                ? null
                                : organisation.nameOf(together.get(0).askedBy())))
                .toList();
    }

    /**
     * Of a case.
     *
     * @param takeBack id of the task to be taken back, or null
     * @param step label of the step that would be open again, or null
     * @param mine id of the task of the case that the person has, or null
     */
    public record OfCase(String takeBack, String step, String mine) {}

    /** Refuses (404) what the person may not know of. */
    public OfCase ofCase(String caseNumber, String person) {
        if (!visibility.maySee(person, caseNumber)) {
            throw Refusal.unknown("没有这份单据。");
        }
        List<OpenTask> open = tasks.ofCase(caseNumber);
        Optional<StepBefore> before = steps
                .by(person, open.stream().map(OpenTask::id).toList())
                .stream()
                .filter(step -> isOpen(() -> takingBack.check(step.task(), person)))
                .findFirst();
        return new OfCase(
                before.map(StepBefore::task).orElse(null),
                before.map(step -> takingBack.nameOf(step)).orElse(null),
                open.stream()
                        .filter(task -> person.equals(task.assignee()))
                        .map(OpenTask::id)
                        .findFirst()
                        .orElse(null));
    }

    private static boolean isOpen(Runnable check) {
        try {
            check.run();
            return true;
        } catch (Refusal no) {
            return false;
        }
    }
}
