package cn.guicheng.office.account;

import cn.guicheng.office.account.SavedUser.Profile;
import cn.guicheng.office.people.AdministratorLimits;
import cn.guicheng.office.people.MembershipEnded;
import cn.guicheng.register.access.What;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The engine's people and groups, with what the office minds about them: whichever way a person, a password, a membership or
 * a group is changed, it comes through here.
 */
public class OfficeIdentityProvider extends DbIdentityServiceProvider {
    private final OfficeIdentity office;

    OfficeIdentityProvider(OfficeIdentity office) {
        this.office = office;
    }

    /** Asked when somebody who is in changes a password; guessing is slowed as at the door, and nobody is locked out. */
    @Override
    public boolean checkPassword(String userId, String password) {
        return office.ownPassword().is(userId, password);
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        UserEntity entity = (UserEntity) user;
        return entity.getRevision() == 0 ? create(entity) : change(entity);
    }

    private IdentityOperationResult create(UserEntity user) {
        checkAuthorization(Permissions.CREATE, Resources.USER, null);
        IdentityOperationResult result = office.savedUser().judged(user, actor(), () -> super.saveUser(user));
        office.savedUser().created(user, actor());
        return result;
    }

    private IdentityOperationResult change(UserEntity user) {
        checkAuthorization(Permissions.UPDATE, Resources.USER, user.getId());
        Optional<Profile> before = office.savedUser().stored(user.getId());
        before.ifPresent(profile -> office.savedUser().mayChange(user, profile, actor(), isAdministrator()));
        IdentityOperationResult result = office.savedUser().judged(user, actor(), () -> super.saveUser(user));
        before.ifPresent(profile -> office.savedUser().changed(user, profile, actor(), user.hasNewPassword()));
        return result;
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        checkAuthorization(Permissions.DELETE, Resources.USER, userId);
        office.limits().mayLeave(userId, AdministratorLimits.ADMINISTRATORS);
        String who = office.news().person(userId);
        List<String> groups = office.limits().groupsOf(userId);
        IdentityOperationResult result = super.deleteUser(userId);
        if (!result.getOperation().equals(IdentityOperationResult.OPERATION_NONE)) {
            office.accounts().passwordChanged(userId, false);
            office.news().tell(What.ACCOUNT_DELETED, actor(), userId, "删除", "删除了用户" + who + "。");
            groups.forEach(group -> office.events().publishEvent(new MembershipEnded(group)));
        }
        return result;
    }

    @Override
    public IdentityOperationResult createMembership(String userId, String groupId) {
        checkAuthorization(Permissions.CREATE, Resources.GROUP_MEMBERSHIP, groupId);
        office.limits().mayJoin(userId, groupId);
        IdentityOperationResult result = super.createMembership(userId, groupId);
        tellOfMembership(userId, groupId, "加入", "让%s加入了%s。");
        return result;
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        checkAuthorization(Permissions.DELETE, Resources.GROUP_MEMBERSHIP, groupId);
        office.limits().mayLeave(userId, groupId);
        IdentityOperationResult result = super.deleteMembership(userId, groupId);
        if (!result.getOperation().equals(IdentityOperationResult.OPERATION_NONE)) {
            tellOfMembership(userId, groupId, "退出", "让%s退出了%s。");
            office.events().publishEvent(new MembershipEnded(groupId));
        }
        return result;
    }

    private void tellOfMembership(String userId, String groupId, String result, String sentence) {
        office.accounts().changed(userId);
        String group = office.news().group(groupId);
        office.news()
                .tell(
                        What.RIGHT_CHANGED,
                        actor(),
                        userId,
                        result + group,
                        sentence.formatted(office.news().person(userId), group));
    }

    @Override
    public IdentityOperationResult saveGroup(Group group) {
        office.limits().maySave(group);
        IdentityOperationResult result = super.saveGroup(group);
        boolean created = result.getOperation().equals(IdentityOperationResult.OPERATION_CREATE);
        String words = AccountNews.words(group.getName(), null, group.getId());
        tellOfGroup(group.getId(), created ? "新建组" : "修改组", (created ? "新建了组" : "修改了组") + words + "。");
        return result;
    }

    @Override
    public IdentityOperationResult deleteGroup(String groupId) {
        checkAuthorization(Permissions.DELETE, Resources.GROUP, groupId);
        office.limits().mayDelete(groupId);
        String words = office.news().group(groupId);
        IdentityOperationResult result = super.deleteGroup(groupId);
        if (!result.getOperation().equals(IdentityOperationResult.OPERATION_NONE)) {
            tellOfGroup(groupId, "删除组", "删除了组" + words + "及其全部成员关系。");
            office.events().publishEvent(new MembershipEnded(groupId));
        }
        return result;
    }

    private void tellOfGroup(String groupId, String result, String sentence) {
        office.news().tell(What.RIGHT_CHANGED, actor(), groupId, result, sentence);
    }

    private static String actor() {
        return Context.getCommandContext().getAuthenticatedUserId();
    }

    private static boolean isAdministrator() {
        return Context.getCommandContext().getAuthenticatedGroupIds() != null
                && Context.getCommandContext().getAuthenticatedGroupIds().contains(AdministratorLimits.ADMINISTRATORS);
    }
}
