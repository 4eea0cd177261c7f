package cn.guicheng.engine.internal;

import cn.guicheng.engine.internal.RightsOffice.Change;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Checks rights as the engine does, but for one question that the engine asks before each check: which groups have any right
 * at all. The answer is read from every right there is, and with one right for each open task that takes longer than the
 * check. A group without rights gives none anyway, so nothing is lost by not asking. And whoever gives or takes a right is seen.
 */
final class OfficeRights extends AuthorizationManager {
    private final Supplier<RightsOffice> office;

    private OfficeRights(Supplier<RightsOffice> office) {
        this.office = office;
    }

    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? List.of() : groups;
    }

    @Override
    public void insert(DbEntity authorization) {
        super.insert(authorization);
        tell(Change.GIVEN, authorization);
    }

    @Override
    public void update(AuthorizationEntity authorization) {
        super.update(authorization);
        tell(Change.CHANGED, authorization);
    }

    @Override
    public void delete(DbEntity authorization) {
        super.delete(authorization);
        tell(Change.TAKEN, authorization);
    }

    /** What the engine gives by itself, for a task or a new person, is no change of rights by anybody: it is not checked either. */
    private void tell(Change change, DbEntity entity) {
        if (entity instanceof AuthorizationEntity right
                && Context.getCommandContext().isAuthorizationCheckEnabled()) {
            office.get()
                    .changed(
                            change,
                            right,
                            permissions(right),
                            Context.getCommandContext().getAuthenticatedUserId());
        }
    }

    private static List<String> permissions(AuthorizationEntity right) {
        Permission[] known = Context.getProcessEngineConfiguration()
                .getPermissionProvider()
                .getPermissionsForResource(right.getResourceType());
        return Arrays.stream(right.getPermissions(known))
                .map(Permission::getName)
                .filter(name -> !name.equals(Permissions.NONE.getName()))
                .toList();
    }

    /** Puts it in the place of the engine's own. */
    record Factory(Supplier<RightsOffice> office) implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new OfficeRights(office);
        }
    }
}
