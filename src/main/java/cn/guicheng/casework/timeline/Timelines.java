package cn.guicheng.casework.timeline;

import cn.guicheng.casework.cases.CaseRecord;
import cn.guicheng.casework.deadline.DeadlineWords;
import cn.guicheng.casework.sheet.Redaction;
import cn.guicheng.casework.sheet.Redactions;
import cn.guicheng.casework.sheet.RulesApplied;
import cn.guicheng.casework.timeline.Timeline.Change;
import cn.guicheng.casework.timeline.Timeline.Event;
import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.store.TaskOffers.Opening;
import cn.guicheng.notification.Addressees;
import cn.guicheng.notification.Notices;
import cn.guicheng.notification.Notices.Told;
import cn.guicheng.register.deadline.ComputedDeadlines;
import cn.guicheng.register.person.PeopleAsOf;
import cn.guicheng.register.reading.Wording;
import cn.guicheng.register.signature.Signature;
import cn.guicheng.register.signature.Signatures;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.stereotype.Component;

/** Writes the timeline of a case. Whether its reader may see the case is checked before. */
@Component
public class Timelines {
    private static final Comparator<Event> IN_ORDER = Comparator.comparing(
                    (Event event) -> event.at().toInstant().toEpochMilli())
            .thenComparing(Event::kind);

    private final CaseHistories histories;
    private final RunsTold runs;
    private final RulesApplied rules;
    private final Signatures signatures;
    private final Notices notices;
    private final ProcedureModels models;
    private final PeopleAsOf people;
    private final Addressees addressees;
    private final Redactions redactions;
    private final ComputedDeadlines deadlines;
    private final DeadlineWords deadlineWords;
    private final Unrestricted unrestricted;

    Timelines(
            CaseHistories histories,
            RunsTold runs,
            RulesApplied rules,
            Signatures signatures,
            Notices notices,
            ProcedureModels models,
            PeopleAsOf people,
            Addressees addressees,
            Redactions redactions,
            ComputedDeadlines deadlines,
            DeadlineWords deadlineWords,
            Unrestricted unrestricted) {
        this.histories = histories;
        this.runs = runs;
        this.rules = rules;
        this.signatures = signatures;
        this.notices = notices;
        this.models = models;
        this.people = people;
        this.addressees = addressees;
        this.redactions = redactions;
        this.deadlines = deadlines;
        this.deadlineWords = deadlineWords;
        this.unrestricted = unrestricted;
    }

    /** All that happened so far that the reader may know, in a case open, ended or forgotten by the engine. */
    public Timeline write(CaseRecord found, String reader) {
        return unrestricted.get(() -> {
            Story story = story(found);
            Optional<Redaction> redaction = redactions.of(found, reader);
            return new Timeline(
                    found.caseNumber(),
                    story.own().model().name(),
                    story.history().isCleaned(),
                    story.runs().stream().map(run -> run(run, story)).toList(),
                    events(story)
                            .map(event -> redaction
                                    .map(hidden -> event.without(hidden))
                                    .orElse(event))
                            .sorted(IN_ORDER)
                            .toList());
        });
    }

    private Story story(CaseRecord found) {
        CaseHistory history = histories.of(found.caseNumber());
        List<Signature> signed = signatures.allOfCase(found.caseNumber());
        List<Told> told = notices.ofCase(found.caseNumber());
        Names names = new Names(people, addressees, people(history, signed, told));
        return new Story(history, runs.of(found, history, names), signed, told, due(found, history), names);
    }

    private Due due(CaseRecord found, CaseHistory history) {
        Map<String, Date> dueTimes = new HashMap<>();
        history.tasks().forEach(task -> dueTimes.put(task.getId(), task.getDueDate()));
        return new Due(deadlineWords.of(dueTimes), deadlines.moves(found.caseNumber()), deadlineWords::beside);
    }

    private static Set<String> people(CaseHistory history, List<Signature> signed, List<Told> told) {
        return Stream.of(
                        history.tasks().stream().map(HistoricTaskInstance::getAssignee),
                        history.openings().values().stream().map(Opening::holder),
                        history.assignments().stream().flatMap(one -> Stream.of(one.person(), one.assignee())),
                        signed.stream().map(Signature::person),
                        told.stream().map(Told::recipient))
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Stream<Event> events(Story story) {
        ChangesBySteps changes = ChangesBySteps.of(story);
        List<Change> entered = changes.atTheStart();
        return Stream.of(
                        DueEvents.of(story),
                        RunEvents.of(story, entered),
                        TaskEvents.of(story, changes.inTasks()),
                        RuleEvents.of(story, rules),
                        StepEvents.changes(story, changes.others()),
                        StepEvents.deadlines(story),
                        StepEvents.incidents(story),
                        NoticeEvents.of(story))
                .flatMap(events -> events);
    }

    private static Timeline.Run run(Run run, Story story) {
        return new Timeline.Run(
                run.id(),
                run.model().key(),
                run.model().name(),
                run.calledBy(),
                Wording.officeTime(run.startedAt()),
                run.endedAt() == null ? null : Wording.officeTime(run.endedAt()),
                run.bpmn() == null ? null : run.bpmn().xml(),
                TakenPath.of(run, story.history()));
    }
}
