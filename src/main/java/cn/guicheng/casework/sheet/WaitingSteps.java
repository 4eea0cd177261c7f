package cn.guicheng.casework.sheet;

import cn.guicheng.casework.cases.OpenTask;
import cn.guicheng.casework.cases.OpenTasks;
import cn.guicheng.casework.deadline.DeadlineWords;
import cn.guicheng.casework.sheet.CaseSheet.Waiting;
import cn.guicheng.engine.store.TaskOffers;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.reading.Wording;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where cases are now, since when and with whom; for a page of cases with as many queries as for one. */
@Component
public class WaitingSteps {
    private final OpenTasks tasks;
    private final TaskOffers offers;
    private final Organisation organisation;
    private final DeadlineWords deadlines;
    private final Clock clock;

    WaitingSteps(OpenTasks tasks, TaskOffers offers, Organisation organisation, DeadlineWords deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.offers = offers;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** By case number; a case in which nothing waits for a person is left out. */
    public Map<String, List<Waiting>> of(Collection<String> caseNumbers) {
        List<OpenTask> waiting = tasks.ofCases(caseNumbers);
        Map<String, List<String>> groups = offers.groupsOf(waiting.stream()
                .filter(task -> task.assignee() == null)
                .map(OpenTask::id)
                .toList());
        Map<String, String> groupNames = organisation.groupNames(
                groups.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        Map<String, String> names = organisation.namesOf(waiting.stream()
                .map(OpenTask::assignee)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<String, String> dueHow = deadlines.of(waiting);
        return waiting.stream()
                .collect(Collectors.groupingBy(
                        OpenTask::caseNumber,
                        Collectors.mapping(
                                task -> step(
                                        task,
                                        names.get(task.assignee()),
                                        groups.getOrDefault(task.id(), List.of()).stream()
                                                .map(groupNames::get)
                                                .toList(),
                                        dueHow.get(task.id())),
                                Collectors.toList())));
    }

    private Waiting step(OpenTask task, String assignee, List<String> groups, String dueHow) {
        Date dueAt = task.dueAt();
        return new Waiting(
                task.name(),
                Wording.officeTime(task.openedAt()),
                assignee,
                groups,
                dueAt == null ? null : Wording.officeTime(dueAt),
                dueHow,
                dueAt != null && dueAt.toInstant().isBefore(clock.instant()));
    }
}
