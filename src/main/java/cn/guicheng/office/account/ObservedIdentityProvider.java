package cn.guicheng.office.account;

import java.util.function.Supplier;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Tells of every change of people and groups, after the engine has checked the rights to it. */
public final class ObservedIdentityProvider extends OfficeIdentityProvider {
    private final IdentityChanges changes;

    private ObservedIdentityProvider(OfficeIdentity office, IdentityChanges changes) {
        super(office);
        this.changes = changes;
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        IdentityOperationResult result = super.saveUser(user);
        if (IdentityOperationResult.OPERATION_CREATE.equals(result.getOperation())) {
            changes.userCreated(user.getId());
        } else {
            changes.userChanged(user.getId());
        }
        return result;
    }

    @Override
    public IdentityOperationResult deleteUser(String user) {
        IdentityOperationResult result = super.deleteUser(user);
        if (IdentityOperationResult.OPERATION_DELETE.equals(result.getOperation())) {
            changes.userDeleted(user);
        }
        return result;
    }

    @Override
    public IdentityOperationResult saveGroup(Group group) {
        IdentityOperationResult result = super.saveGroup(group);
        changes.groupSaved(group.getId());
        return result;
    }

    @Override
    public IdentityOperationResult deleteGroup(String group) {
        IdentityOperationResult result = super.deleteGroup(group);
        changes.groupDeleted(group);
        return result;
    }

    @Override
    public IdentityOperationResult createMembership(String user, String group) {
        IdentityOperationResult result = super.createMembership(user, group);
        changes.memberAdded(user, group);
        return result;
    }

    @Override
    public IdentityOperationResult deleteMembership(String user, String group) {
        IdentityOperationResult result = super.deleteMembership(user, group);
        if (IdentityOperationResult.OPERATION_DELETE.equals(result.getOperation())) {
            changes.memberRemoved(user, group);
        }
        return result;
    }

    /** Puts it in the place of the engine's own. */
    public record Factory(Supplier<OfficeIdentity> office, Supplier<IdentityChanges> changes)
            implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return ObservedIdentityProvider.class;
        }

        @Override
        public Session openSession() {
            return new ObservedIdentityProvider(office.get(), changes.get());
        }
    }
}
