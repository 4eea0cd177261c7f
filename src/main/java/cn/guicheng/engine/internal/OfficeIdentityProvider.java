package cn.guicheng.engine.internal;

import cn.guicheng.engine.internal.IdentityOffice.Caller;
import cn.guicheng.engine.internal.IdentityOffice.Draft;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** The engine's people and groups, with the office in between: one for each command. */
final class OfficeIdentityProvider extends DbIdentityServiceProvider {
    private final IdentityOffice office;

    private OfficeIdentityProvider(IdentityOffice office) {
        this.office = office;
    }

    /** Asked when somebody who is in changes a password. */
    @Override
    public boolean checkPassword(String userId, String password) {
        return office.isPasswordOf(userId, password);
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        UserEntity entity = (UserEntity) user;
        boolean isNew = entity.getRevision() == 0;
        mayDo(isNew ? Permissions.CREATE : Permissions.UPDATE, Resources.USER, isNew ? null : user.getId());
        Draft draft = new Draft(user, isNew, entity.hasNewPassword(), entity.getSalt());
        return work(() -> super.saveUser(user), work -> office.saveUser(draft, caller(), work::getAsBoolean));
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        mayDo(Permissions.DELETE, Resources.USER, userId);
        return work(() -> super.deleteUser(userId), work -> office.deleteUser(userId, caller(), work));
    }

    @Override
    public IdentityOperationResult saveGroup(Group group) {
        return work(() -> super.saveGroup(group), work -> office.saveGroup(group, caller(), work));
    }

    @Override
    public IdentityOperationResult deleteGroup(String groupId) {
        mayDo(Permissions.DELETE, Resources.GROUP, groupId);
        return work(() -> super.deleteGroup(groupId), work -> office.deleteGroup(groupId, caller(), work));
    }

    @Override
    public IdentityOperationResult createMembership(String userId, String groupId) {
        mayDo(Permissions.CREATE, Resources.GROUP_MEMBERSHIP, groupId);
        return work(
                () -> super.createMembership(userId, groupId),
                work -> office.createMembership(userId, groupId, caller(), work::getAsBoolean));
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        mayDo(Permissions.DELETE, Resources.GROUP_MEMBERSHIP, groupId);
        return work(
                () -> super.deleteMembership(userId, groupId),
                work -> office.deleteMembership(userId, groupId, caller(), work));
    }

    private void mayDo(Permission permission, Resource resource, String id) {
        checkAuthorization(permission, resource, id);
    }

    private static Caller caller() {
        return new Caller(
                Context.getCommandContext().getAuthenticatedUserId(),
                Objects.requireNonNullElse(Context.getCommandContext().getAuthenticatedGroupIds(), List.of()));
    }

    private static IdentityOperationResult work(Supplier<IdentityOperationResult> engine, Consumer<Work> office) {
        Work work = new Work(engine);
        office.accept(work);
        return work.result;
    }

    /** What the engine does, once the office lets it: whether something is there that was not, or is gone. */
    private static final class Work implements BooleanSupplier {
        private final Supplier<IdentityOperationResult> engine;
        private IdentityOperationResult result;

        Work(Supplier<IdentityOperationResult> engine) {
            this.engine = engine;
        }

        @Override
        public boolean getAsBoolean() {
            result = engine.get();
            return List.of(IdentityOperationResult.OPERATION_CREATE, IdentityOperationResult.OPERATION_DELETE)
                    .contains(result.getOperation());
        }
    }

    /** Puts it in the place of the engine's own; whom it asks is there only when the whole program is. */
    record Factory(Supplier<IdentityOffice> office) implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return OfficeIdentityProvider.class;
        }

        @Override
        public Session openSession() {
            return new OfficeIdentityProvider(office.get());
        }
    }
}
