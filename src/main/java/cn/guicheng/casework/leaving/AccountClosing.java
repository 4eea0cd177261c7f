package cn.guicheng.casework.leaving;

import cn.guicheng.casework.cases.CasesLeftBehind;
import cn.guicheng.casework.cases.OpenCasesOfPerson;
import cn.guicheng.casework.guard.TaskRelease;
import cn.guicheng.casework.guard.TaskRelease.Released;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.notification.NoticeKind;
import cn.guicheng.notification.Notices;
import cn.guicheng.notification.Occasion;
import cn.guicheng.office.people.Memberships;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.person.AccountListener;
import cn.guicheng.register.person.AccountRegister;
import cn.guicheng.register.person.AlreadyClosed;
import cn.guicheng.register.person.NotClosed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes accounts and opens them again, each in one transaction: nothing of somebody who is gone hangs in between. */
@Component
public class AccountClosing {
    private final ClosingRules rules;
    private final AccountRegister accounts;
    private final Organisation organisation;
    private final Memberships memberships;
    private final TaskRelease tasks;
    private final OpenCasesOfPerson openCases;
    private final CasesLeftBehind leftBehind;
    private final Notices notices;
    private final List<LeftBehind> left;
    private final List<AccountListener> listeners;

    AccountClosing(
            ClosingRules rules,
            AccountRegister accounts,
            Organisation organisation,
            Memberships memberships,
            TaskRelease tasks,
            OpenCasesOfPerson openCases,
            CasesLeftBehind leftBehind,
            Notices notices,
            List<LeftBehind> left,
            List<AccountListener> listeners) {
        this.rules = rules;
        this.accounts = accounts;
        this.organisation = organisation;
        this.memberships = memberships;
        this.tasks = tasks;
        this.openCases = openCases;
        this.leftBehind = leftBehind;
        this.notices = notices;
        this.left = left;
        this.listeners = listeners;
    }

    /**
     * What closing brought about.
     *
     * @param released ids of the tasks that wait to be claimed again
     * @param open what is left
     */
    public record Closed(List<String> released, List<Left> open) {}

    /** Throws the refusal (409) that closing would meet as things stand; changes nothing. */
    @Transactional
    public void check(ClosingAsked asked) {
        rules.check(asked);
    }

    /** The same, but for whether somebody is left in each group that is needed: who changes others with it knows that. */
    @Transactional
    public void checkAlone(ClosingAsked asked) {
        rules.checkAlone(asked);
    }

    /**
     * Closes an account: its person logs in no more, belongs to no group and has no task.
     *
     * @throws Refusal 409 where the account cannot be closed
     */
    @Transactional
    public Closed close(ClosingAsked asked) {
        String person = asked.person();
        rules.check(asked);
        Set<String> groups = organisation.groupsOf(person);
        try {
            accounts.close(person, asked.by(), asked.reason(), asked.handOverTo(), groups);
        } catch (AlreadyClosed atTheSameMoment) {
            throw Refusal.clash("%s的账号已经停用。".formatted(organisation.nameOf(person)));
        }
        List<Released> released = tasks.releaseAll(person);
        memberships.removeAll(person);
        tellWhoAnswers(person);
        listeners.forEach(listener -> listener.closed(person, asked.by(), asked.reason()));
        List<Left> open = new ArrayList<>();
        left.forEach(one -> open.addAll(one.of(person, groups)));
        open.addAll(passedOn(released.stream().filter(Released::named).toList()));
        return new Closed(
                released.stream()
                        .filter(task -> task.assignee() == null)
                        .map(Released::taskId)
                        .toList(),
                open);
    }

    /**
     * Opens a closed account again, without department and posts.
     *
     * @throws Refusal 409 where it is open
     */
    @Transactional
    public void reopen(String person, String by) {
        try {
            accounts.reopen(person, by);
        } catch (NotClosed e) {
            throw Refusal.clash("%s的账号没有停用。".formatted(organisation.nameOf(person)));
        }
        listeners.forEach(listener -> listener.reopened(person, by));
    }

    private void tellWhoAnswers(String person) {
        String text = "%s的账号已停用，单据由您接手：可以查看、撤回，退回时可以更正（须说明理由）".formatted(organisation.nameOf(person));
        openCases
                .of(person)
                .forEach(open -> notices.tell(
                        Occasion.ofCase(NoticeKind.REPORT.id(), open.caseNumber(), open.procedure(), text),
                        leftBehind.answeringFor(open.caseNumber())));
    }

    private List<Left> passedOn(List<Released> tasks) {
        Map<String, String> people = organisation.namesOf(
                tasks.stream().map(Released::assignee).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<String, String> groups = organisation.groupNames(
                tasks.stream().flatMap(task -> task.groups().stream()).collect(Collectors.toSet()));
        return tasks.stream()
                .map(task -> new Left(
                        task.caseNumber(),
                        "指定其办理的“%s”已转给%s。"
                                .formatted(
                                        task.taskName(),
                                        task.assignee() != null
                                                ? people.get(task.assignee())
                                                : task.groups().stream()
                                                        .map(groups::get)
                                                        .collect(Collectors.joining("、")))))
                .toList();
    }
}
