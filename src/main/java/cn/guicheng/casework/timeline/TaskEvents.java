package cn.guicheng.casework.timeline;

import cn.guicheng.casework.timeline.Timeline.Change;
import cn.guicheng.casework.timeline.Timeline.Event;
import cn.guicheng.engine.store.TaskOffers.Opening;
import cn.guicheng.register.deadline.DeadlineMove;
import cn.guicheng.register.reading.Wording;
import cn.guicheng.register.signature.Signature;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricTaskInstance;

/** What became of the tasks of a case, and what was signed besides. */
final class TaskEvents {
    private static final String COMPLETED = "completed";

    private final Story story;
    private final Map<String, List<Change>> changes;
    private final List<Signature> unused;
    private final List<Event> events = new ArrayList<>();

    private TaskEvents(Story story, Map<String, List<Change>> changes) {
        this.story = story;
        this.changes = changes;
        this.unused = new ArrayList<>(story.signatures());
        unused.removeIf(signature -> signature.task().equals("start"));
    }

    /** {@code changes} are those of values, by activity instance. */
    static Stream<Event> of(Story story, Map<String, List<Change>> changes) {
        TaskEvents told = new TaskEvents(story, changes);
        Map<String, HistoricTaskInstance> tasks =
                story.history().tasks().stream().collect(Collectors.toMap(HistoricTaskInstance::getId, task -> task));
        tasks.values().forEach(told::opened);
        tasks.values().stream()
                .filter(task -> task.getEndTime() != null)
                .sorted(Comparator.comparing(HistoricTaskInstance::getEndTime))
                .forEach(told::ended);
        story.history().assignments().stream()
                .filter(assignment -> tasks.containsKey(assignment.taskId()))
                .forEach(assignment -> told.assigned(assignment, tasks.get(assignment.taskId())));
        return Stream.concat(
                told.events.stream(), told.unused.stream().map(made -> SignatureEvents.besides(story, made)));
    }

    private void opened(HistoricTaskInstance task) {
        Opening opening = story.history().opening(task.getId());
        List<String> groups = opening.groups().stream()
                .map(group -> story.names().group(group, task.getStartTime()))
                .toList();
        boolean isOffered = !groups.isEmpty();
        String holder = opening.holder() == null ? task.getAssignee() : opening.holder();
        String offered = isOffered ? "可签收：" + String.join("、", groups) : "";
        add(
                task.getStartTime(),
                task,
                EventKind.OPENED,
                isOffered || holder == null
                        ? "“%s”待签收".formatted(task.getName())
                        : "“%s”交 %s 办理".formatted(task.getName(), story.names().person(holder, task.getStartTime())),
                null,
                join(offered, due(task)),
                List.of());
    }

    /** When it was due as it opened: where the calendar moved that since, without the days off that it has now. */
    private String due(HistoricTaskInstance task) {
        String how = story.due().how().get(task.getId());
        return firstMove(task)
                .map(move -> due(Date.from(move.dueFrom().toInstant()), how == null ? null : how.split("，")[0]))
                .orElseGet(() -> due(task.getDueDate(), how));
    }

    private static String due(Date at, String how) {
        return at == null ? "" : "办理时限 " + Wording.minutes(at) + (how == null ? "" : "（%s）".formatted(how));
    }

    private Optional<DeadlineMove> firstMove(HistoricTaskInstance task) {
        return story.due().moves().stream()
                .filter(move -> task.getId().equals(move.taskId()))
                .findFirst();
    }

    private void assigned(Assignment assignment, HistoricTaskInstance task) {
        String person = assignment.person() == null ? "系统" : story.names().person(assignment.person(), assignment.at());
        boolean isReleased = assignment.assignee() == null;
        add(
                assignment.at(),
                task,
                isReleased ? EventKind.RELEASED : EventKind.CLAIMED,
                isReleased ? released(assignment, task, person) : given(assignment, task, person),
                person,
                null,
                List.of());
    }

    /** Where who stood in does so no longer, what names somebody is theirs again. */
    private String released(Assignment assignment, HistoricTaskInstance task, String person) {
        Opening opening = story.history().opening(task.getId());
        boolean isGivenBack = assignment.person() == null && opening.groups().isEmpty() && opening.holder() != null;
        return isGivenBack
                ? "%s 把“%s”交还 %s"
                        .formatted(person, task.getName(), story.names().person(opening.holder(), assignment.at()))
                : "%s 把“%s”退回待签收".formatted(person, task.getName());
    }

    private String given(Assignment assignment, HistoricTaskInstance task, String person) {
        return assignment.assignee().equals(assignment.person())
                ? "%s 签收了“%s”".formatted(person, task.getName())
                : "%s 把“%s”交给 %s"
                        .formatted(
                                person, task.getName(), story.names().person(assignment.assignee(), assignment.at()));
    }

    private void ended(HistoricTaskInstance task) {
        if (!COMPLETED.equals(task.getDeleteReason())) {
            String whose = task.getAssignee() == null
                    ? ""
                    : " %s ".formatted(story.names().person(task.getAssignee(), task.getEndTime()));
            String title = "“%s”不再需要%s办理".formatted(task.getName(), whose);
            add(task.getEndTime(), task, EventKind.CANCELLED, title, null, null, List.of());
            return;
        }
        Run run = story.run(task.getProcessInstanceId());
        List<Change> changed = changes.getOrDefault(task.getActivityInstanceId(), List.of());
        Optional<Signature> signature = signature(task);
        signature.ifPresent(unused::remove);
        events.add(signature
                .map(made -> SignatureEvents.done(story, run, task, made, changed))
                .orElseGet(() -> unsigned(task, run, changed)));
    }

    /** The one made while the task was open; of several people who did the same step at once, its own person's. */
    private Optional<Signature> signature(HistoricTaskInstance task) {
        List<Signature> made = unused.stream()
                .filter(signature -> signature.isOfAStep() || Signature.ANSWERED.equals(signature.decision()))
                .filter(signature -> signature.task().equals(task.getTaskDefinitionKey()))
                .filter(signature -> isWithin(task, signature))
                .toList();
        return latest(made.stream().filter(signature -> signature.person().equals(task.getAssignee())))
                .or(() -> latest(made.stream()));
    }

    private static Optional<Signature> latest(Stream<Signature> signatures) {
        return signatures.reduce((earlier, later) -> later);
    }

    /** The register keeps finer time than the engine. */
    private static boolean isWithin(HistoricTaskInstance task, Signature made) {
        Date at = Date.from(made.signedAt().toInstant().truncatedTo(ChronoUnit.MILLIS));
        return !at.before(task.getStartTime()) && !at.after(task.getEndTime());
    }

    private Event unsigned(HistoricTaskInstance task, Run run, List<Change> changed) {
        String person = task.getAssignee() == null ? null : story.names().person(task.getAssignee(), task.getEndTime());
        String title = "%s 办理了“%s”".formatted(person == null ? "系统" : person, task.getName());
        return Story.event(task.getEndTime(), run, EventKind.DONE, title, person, null, changed);
    }

    private void add(
            Date at,
            HistoricTaskInstance task,
            EventKind kind,
            String title,
            String person,
            String text,
            List<Change> changed) {
        Run run = story.run(task.getProcessInstanceId());
        events.add(Story.event(at, run, kind, title, person, text, changed));
    }

    private static String join(String... parts) {
        String joined = Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("；"));
        return joined.isEmpty() ? null : joined;
    }
}
