package cn.guicheng.casework.reminder;

import cn.guicheng.casework.cases.OpenTask;
import cn.guicheng.casework.cases.OpenTasks;
import cn.guicheng.casework.reminder.Waiting.For;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.store.TaskOffers;
import cn.guicheng.notification.NoticeKind;
import cn.guicheng.notification.Notices;
import cn.guicheng.notification.Occasion;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.office.time.WorkingTime;
import cn.guicheng.register.unattended.Unattended;
import cn.guicheng.register.unattended.Unattended.Entry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Nobody's task waits for nobody: what waits for somebody who is away and for whom nobody stands in who may do it, or for a post nobody
 * of which is there, is told to the head at once and to the administrator, who can mend it, and after one working hour to the general manager; each
 * once, until somebody is there.
 */
@Component
class UnattendedTasks {
    /** Of the office's time, after which the general manager is told. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    /** Of more for the same reason is told in one sentence. */
    static final int ONE_BY_ONE = 10;

    /** More than that do not all take part in one case. */
    private static final int MOST_IN_A_CASE = 50;

    private final Attendance attendance;
    private final UnattendedReaders readers;
    private final Unattended register;
    private final TaskOffers offers;
    private final OpenTasks tasks;
    private final ProcedureModels models;
    private final Organisation organisation;
    private final Notices notices;
    private final WorkingTime workingTime;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UnattendedTasks(
            Attendance attendance,
            UnattendedReaders readers,
            Unattended register,
            TaskOffers offers,
            OpenTasks tasks,
            ProcedureModels models,
            Organisation organisation,
            Notices notices,
            WorkingTime workingTime,
            TransactionTemplate transaction,
            Clock clock) {
        this.attendance = attendance;
        this.readers = readers;
        this.register = register;
        this.offers = offers;
        this.tasks = tasks;
        this.models = models;
        this.organisation = organisation;
        this.notices = notices;
        this.workingTime = workingTime;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Tells the head of one task, in the transaction in which it comes to wait for nobody. */
    void tell(Waiting waiting) {
        if (register.enter(waiting.task())) {
            tellHead(waiting);
        }
    }

    /** Looks through everything that waits: what nobody was told of is told, what has waited for an hour is passed on. */
    void look() {
        Set<String> unattended = waitingForNobody();
        Map<String, Entry> known = register.all();
        Set<String> over = new HashSet<>(known.keySet());
        over.removeAll(unattended);
        if (!over.isEmpty()) {
            transaction.executeWithoutResult(status -> register.forget(over));
        }
        each(unattended.stream().filter(task -> !known.containsKey(task)).toList())
                .forEach((whom, found) -> transaction.executeWithoutResult(status -> begin(whom, found)));
        each(known.values().stream()
                        .filter(entry -> unattended.contains(entry.task()) && isToBePassedOn(entry))
                        .map(Entry::task)
                        .toList())
                .forEach((whom, found) -> transaction.executeWithoutResult(status -> passOn(whom, found)));
    }

    /** The same of what waited for one who has just left a group, in that transaction and in one sentence. */
    void lookAfterLeaving(String group) {
        if (!attendance.present(group).isEmpty()) {
            return;
        }
        Map<String, Entry> known = register.all();
        each(waitingForNobody().stream()
                        .filter(task -> !known.containsKey(task))
                        .toList())
                .forEach((whom, found) -> {
                    List<Waiting> fresh = entered(found);
                    if (whom.groups().contains(group) && !fresh.isEmpty()) {
                        tellHeadOfAll(whom, fresh);
                    } else {
                        fresh.forEach(this::tellHead);
                    }
                });
    }

    /** What is offered to a group of which somebody is there, but nobody who may do it, away or not. */
    List<Waiting> barred(String group) {
        Set<String> there = attendance.standingBy(group);
        if (there.isEmpty() || there.size() > MOST_IN_A_CASE) {
            return List.of();
        }
        return waiting(offers.offeredWhereAllTookPart(group, there))
                .filter(waiting -> !attendance.isAnybodyThere(waiting, Set.of()))
                .filter(waiting -> !attendance.isForSomebodyAway(waiting))
                .toList();
    }

    private Set<String> waitingForNobody() {
        Set<String> away = attendance.awayAlone();
        Set<String> empty = attendance.emptyGroups(away);
        Set<String> found = new LinkedHashSet<>(offers.waitingOnlyFor(away, empty));
        waiting(inDoubt(empty).stream().filter(task -> !found.contains(task)).toList())
                .filter(waiting -> !attendance.isAnybodyThere(waiting, Set.of()))
                .filter(attendance::isForSomebodyAway)
                .forEach(waiting -> found.add(waiting.task()));
        return found;
    }

    /** Who is there may be barred: from what somebody away has, or from what is offered to colleagues of somebody away. */
    private Set<String> inDoubt(Set<String> empty) {
        Set<String> away = attendance.away();
        Set<String> inDoubt = new LinkedHashSet<>(offers.heldBy(away));
        attendance.groupsOf(away).stream()
                .filter(group -> !empty.contains(group))
                .forEach(group -> inDoubt.addAll(offers.offeredWhereAllTookPart(group, attendance.standingBy(group))));
        return inDoubt;
    }

    private boolean isToBePassedOn(Entry entry) {
        Instant now = clock.instant();
        return !entry.managerTold()
                && !workingTime.after(entry.since().toInstant(), PATIENCE).isAfter(now);
    }

    private Map<For, List<Waiting>> each(List<String> ids) {
        return waiting(ids).collect(Collectors.groupingBy(Waiting::whom, LinkedHashMap::new, Collectors.toList()));
    }

    private Stream<Waiting> waiting(List<String> ids) {
        Map<String, List<String>> groups = offers.groupsOf(ids);
        return ids.stream()
                .flatMap(id -> tasks.find(id).stream())
                .map(task -> waiting(task, groups.getOrDefault(task.id(), List.of())));
    }

    private Waiting waiting(OpenTask task, List<String> groups) {
        return new Waiting(
                task.id(),
                task.name(),
                task.caseNumber(),
                models.of(task.processDefinitionId()).key(),
                new For(task.assignee(), groups));
    }

    private void begin(For whom, List<Waiting> found) {
        List<Waiting> fresh = entered(found);
        if (fresh.size() > ONE_BY_ONE) {
            tellHeadOfAll(whom, fresh);
        } else {
            fresh.forEach(this::tellHead);
        }
    }

    private List<Waiting> entered(List<Waiting> found) {
        return found.stream().filter(waiting -> register.enter(waiting.task())).toList();
    }

    /** Of whom nobody can be told now, it is passed on as soon as somebody can. */
    private void passOn(For whom, List<Waiting> found) {
        String words = "%s，已超过一个工作小时，仍".formatted(why(whom));
        if (found.size() > ONE_BY_ONE) {
            passOnAll(words, found);
            return;
        }
        found.forEach(waiting -> {
            Set<String> managers = readers.managers(waiting.caseNumber());
            if (!managers.isEmpty() && register.passOn(waiting.task())) {
                tell(waiting, words + "没有人可以办理：" + waiting.name(), managers);
            }
        });
    }

    private void passOnAll(String words, List<Waiting> found) {
        Set<String> managers = readers.managers(null);
        long due = managers.isEmpty()
                ? 0
                : found.stream()
                        .filter(waiting -> register.passOn(waiting.task()))
                        .count();
        if (due > 0) {
            notices.tell(
                    Occasion.ofOffice(NoticeKind.NEEDS_ACTION, words + "有 %d 项任务没有人可以办理".formatted(due)), managers);
        }
    }

    private void tellHead(Waiting waiting) {
        tell(
                waiting,
                "%s，没有人可以办理：%s".formatted(why(waiting.whom()), waiting.name()),
                readers.heads(waiting.whom(), waiting.caseNumber()));
    }

    private void tellHeadOfAll(For whom, List<Waiting> found) {
        notices.tell(
                Occasion.ofOffice(NoticeKind.NEEDS_ACTION, "%s，有 %d 项任务没有人可以办理".formatted(why(whom), found.size())),
                readers.heads(whom, null));
    }

    /** Of each moment at which it comes to wait for nobody, or is passed on, once. */
    private void tell(Waiting waiting, String words, Set<String> people) {
        notices.tell(
                new Occasion(
                        "unattended/" + waiting.task() + "/" + clock.instant().toEpochMilli(),
                        NoticeKind.NEEDS_ACTION.id(),
                        waiting.caseNumber(),
                        waiting.procedure(),
                        waiting.task(),
                        words),
                people);
    }

    private String why(For whom) {
        Set<String> alone = attendance.awayAlone();
        if (whom.person() != null) {
            String name = organisation.nameOf(whom.person());
            return alone.contains(whom.person()) ? name + "离岗，没有代理人" : name + "离岗，代理人不能办理";
        }
        String posts = whom.groups().stream().map(organisation::groupName).collect(Collectors.joining("、"));
        List<String> holders = whom.groups().stream()
                .flatMap(group -> organisation.membersNow(group).stream())
                .toList();
        if (holders.isEmpty()) {
            return "“%s”没有人担任".formatted(posts);
        }
        return alone.containsAll(holders)
                ? "“%s”的人员都已离岗，没有代理人".formatted(posts)
                : "“%s”能办理的人员都已离岗，在岗的人和代理人不能办理".formatted(posts);
    }
}
