package cn.guicheng.office.account;

import cn.guicheng.engine.internal.IdentityOffice;
import cn.guicheng.office.account.SavedUser.Profile;
import cn.guicheng.office.login.OwnPassword;
import cn.guicheng.office.people.AdministratorLimits;
import cn.guicheng.office.people.MembershipEnded;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.access.What;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Whichever way a person, a password, a membership or a group is changed, it comes through here. */
@Component
record OfficeIdentity(
        OwnPassword ownPassword,
        SavedUser savedUser,
        Accounts accounts,
        AdministratorLimits limits,
        AccountNews news,
        RecordedChanges changes,
        Organisation organisation,
        ApplicationEventPublisher events)
        implements IdentityOffice {
    /** Guessing is slowed as at the door, and nobody is locked out. */
    @Override
    public boolean isPasswordOf(String person, String password) {
        return ownPassword.is(person, password);
    }

    @Override
    public void saveUser(Draft draft, Caller caller, Runnable save) {
        String person = draft.user().getId();
        if (draft.isNew()) {
            savedUser.judged(draft, caller.person(), save);
            savedUser.created(draft.user(), caller.person());
            changes.userCreated(person);
            return;
        }
        Optional<Profile> before = savedUser.stored(person);
        boolean administrator = caller.groups().contains(AdministratorLimits.ADMINISTRATORS);
        before.ifPresent(profile -> savedUser.mayChange(draft.user(), profile, caller.person(), administrator));
        savedUser.judged(draft, caller.person(), save);
        before.ifPresent(profile -> savedUser.changed(draft.user(), profile, caller.person(), draft.hasNewPassword()));
        changes.userChanged(person);
    }

    @Override
    public void deleteUser(String person, Caller caller, BooleanSupplier delete) {
        List<String> groups = limits.groupsOf(person);
        groups.forEach(group -> limits.mayLeave(person, group));
        String who = news.person(person);
        if (delete.getAsBoolean()) {
            accounts.passwordChanged(person, false);
            news.tell(What.ACCOUNT_DELETED, caller.person(), person, "删除", "删除了用户" + who + "。");
            groups.forEach(group -> events.publishEvent(new MembershipEnded(person, group)));
            changes.userDeleted(person);
        }
    }

    @Override
    public void saveGroup(Group group, Caller caller, BooleanSupplier save) {
        limits.maySave(group);
        String what = save.getAsBoolean() ? "新建" : "修改";
        String words = AccountNews.words(group.getName(), null, group.getId());
        news.tell(What.RIGHT_CHANGED, caller.person(), group.getId(), what + "组", "%s了组%s。".formatted(what, words));
        changes.groupSaved(group.getId());
    }

    @Override
    public void deleteGroup(String group, Caller caller, BooleanSupplier delete) {
        limits.mayDelete(group);
        String words = news.group(group);
        List<String> members = limits.membersOf(group);
        if (delete.getAsBoolean()) {
            news.tell(What.RIGHT_CHANGED, caller.person(), group, "删除组", "删除了组" + words + "及其全部成员关系。");
            members.forEach(member -> events.publishEvent(new MembershipEnded(member, group)));
        }
        changes.groupDeleted(group);
    }

    @Override
    public void createMembership(String person, String group, Caller caller, Runnable create) {
        limits.mayJoin(person, group);
        create.run();
        tellOfMembership(person, group, caller, "加入");
        changes.memberAdded(person);
    }

    @Override
    public void deleteMembership(String person, String group, Caller caller, BooleanSupplier delete) {
        limits.mayLeave(person, group);
        if (delete.getAsBoolean()) {
            tellOfMembership(person, group, caller, "退出");
            events.publishEvent(new MembershipEnded(person, group));
            changes.memberRemoved(person);
        }
    }

    private void tellOfMembership(String person, String group, Caller caller, String what) {
        organisation.changed(person, group);
        accounts.changed(person);
        String words = news.group(group);
        news.tell(
                What.RIGHT_CHANGED,
                caller.person(),
                person,
                what + words,
                "让%s%s了%s。".formatted(news.person(person), what, words));
    }
}
