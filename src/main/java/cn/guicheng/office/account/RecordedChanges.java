package cn.guicheng.office.account;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.office.people.PresentPeople;
import cn.guicheng.register.person.AccountRegister;
import cn.guicheng.register.person.LoginTaken;
import cn.guicheng.register.person.PeopleAsOf;
import cn.guicheng.register.person.Standing;
import cn.guicheng.register.transaction.BeforeCommit;
import cn.guicheng.register.transaction.TransactionMemory;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Keeps what people and groups were called, and refuses what would rewrite the record: a login given again, somebody deleted who
 * stands in a register.
 */
@Component
class RecordedChanges {
    private final AccountRegister accounts;
    private final PeopleAsOf people;
    private final PresentPeople present;
    private final ObjectProvider<Standing> standings;
    private final TransactionMemory<Boolean> noted = new TransactionMemory<>();

    RecordedChanges(
            AccountRegister accounts, PeopleAsOf people, PresentPeople present, ObjectProvider<Standing> standings) {
        this.accounts = accounts;
        this.people = people;
        this.present = present;
        this.standings = standings;
    }

    void userCreated(String user) {
        try {
            accounts.enter(user);
        } catch (LoginTaken e) {
            throw Refusal.clash("用户名“%s”已经有人用过（不分大小写），不能再给别人。请换一个用户名。".formatted(user));
        }
        note(user);
    }

    void userChanged(String user) {
        note(user);
    }

    void userDeleted(String user) {
        List<String> registers = standings
                .orderedStream()
                .flatMap(standing -> standing.of(user).stream())
                .distinct()
                .toList();
        if (!registers.isEmpty()) {
            throw Refusal.clash("“%s”在登记中有记录（%s），不能删除，请改用“停用”。".formatted(user, String.join("、", registers)));
        }
    }

    void memberAdded(String user) {
        if (accounts.isClosedForSure(user)) {
            throw Refusal.clash("“%s”的账号已停用，不能加入部门或岗位。请先重新启用。".formatted(user));
        }
        note(user);
    }

    void memberRemoved(String user) {
        note(user);
    }

    void groupSaved(String group) {
        noted.within("group " + group, () -> {
            BeforeCommit.run(() -> present.groupName(group).ifPresent(name -> people.noteGroup(group, name)));
            return true;
        });
    }

    void groupDeleted(String group) {
        present.membersOf(group).forEach(this::note);
    }

    /** When everything is written: several changes at once make one version. */
    private void note(String user) {
        noted.within("user " + user, () -> {
            BeforeCommit.run(() ->
                    present.find(user).ifPresent(now -> people.note(user, now.name(), now.department(), now.posts())));
            return true;
        });
    }
}
