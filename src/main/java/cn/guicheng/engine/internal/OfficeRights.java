package cn.guicheng.engine.internal;

import cn.guicheng.engine.internal.RightsOffice.Change;
import cn.guicheng.engine.store.TakenOver;
import cn.guicheng.engine.store.TakenOver.Absent;
import cn.guicheng.engine.store.TasksForPerson;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Checks rights as the engine does, but for one question that the engine asks before each check: which groups have any right
 * at all. The answer is read from every right there is, and with one right for each open task that takes longer than the
 * check. A group without rights gives none anyway, so nothing is lost by not asking. And whoever gives or takes a right is seen.
 *
 * <p>Whoever stands in for somebody away has that person's rights to tasks, and none of their other rights: to start, to read
 * procedures, to administer.
 */
final class OfficeRights extends AuthorizationManager {
    /** What whoever has a task, or is offered it, may do with it. */
    private static final Set<String> OF_A_TASK = Set.of(
            Permissions.READ.getName(), Permissions.TASK_WORK.getName(), TaskPermissions.READ_VARIABLE.getName());

    /** Ids go to the database one by one, which takes 65,535 of them in a question. */
    private static final int MOST = 50_000;

    private final Supplier<RightsOffice> office;
    private final Supplier<TakenOver> takenOver;
    private final Supplier<TasksForPerson> tasks;

    private OfficeRights(Supplier<RightsOffice> office, Supplier<TakenOver> takenOver, Supplier<TasksForPerson> tasks) {
        this.office = office;
        this.takenOver = takenOver;
        this.tasks = tasks;
    }

    @Override
    public boolean isAuthorized(String person, List<String> groups, PermissionCheck check) {
        return super.isAuthorized(person, groups, check) || takesOver(person, List.of(check));
    }

    @Override
    public boolean isAuthorized(String person, List<String> groups, CompositePermissionCheck check) {
        return super.isAuthorized(person, groups, check)
                || (check.isDisjunctive() || check.getAllPermissionChecks().size() == 1)
                        && takesOver(person, check.getAllPermissionChecks());
    }

    /** Asked last: most people stand in for nobody. */
    private boolean takesOver(String person, List<PermissionCheck> checks) {
        return person != null
                && checks.stream()
                        .filter(check -> check.getResource() == Resources.TASK && check.getResourceId() != null)
                        .filter(check ->
                                OF_A_TASK.contains(check.getPermission().getName()))
                        .flatMap(check -> TasksAtHand.find(check.getResourceId()).stream())
                        .anyMatch(task -> !takenOver.get().ofTask(person, task).isEmpty());
    }

    /** Lists of tasks are those of the person and those of whomever they stand in for; whoever sees every task needs no more. */
    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        super.configureTaskQuery(query);
        AuthorizationCheck check = query.getAuthCheck();
        String person = check.getAuthUserId();
        if (!check.isAuthorizationCheckEnabled() || person == null) {
            return;
        }
        List<Absent> absent = takenOver.get().by(person);
        if (absent.isEmpty()
                || isAuthorized(
                        ProcessDefinitionPermissions.READ_TASK, Resources.PROCESS_DEFINITION, Authorization.ANY)) {
            return;
        }
        List<String> own = check.getAuthGroupIds();
        List<Absent> seen = seenWith(query, person, own, absent);
        check.setAuthGroupIds(Stream.concat(
                        own.stream(),
                        seen.stream()
                                .flatMap(away -> Stream.concat(
                                        away.groups().stream(), Stream.of(Absent.nameOfRights(away.person())))))
                .distinct()
                .toList());
        // Rights to all tasks of a procedure belong to posts that see everything, and are not taken over.
        check.setPermissionChecks(new PermissionCheckBuilder()
                .atomicCheck(Resources.TASK, "RES.ID_", Permissions.READ)
                .build());
    }

    /**
     * In whose place the list is read. Where an open case is concealed from one of them, the list is narrowed to what may be read; of more
     * tasks than a question takes, nothing is read in the place of that one.
     */
    private List<Absent> seenWith(TaskQueryImpl query, String person, List<String> own, List<Absent> absent) {
        Set<String> concealed = tasks.get().fromWhomOpenCasesAreConcealed(absent);
        if (concealed.isEmpty()) {
            return absent;
        }
        List<String> readable = tasks.get().withRightsOf(person, own, absent);
        if (readable.size() > MOST) {
            return absent.stream()
                    .filter(away -> !concealed.contains(away.person()))
                    .toList();
        }
        leaveOutConcealed(query, readable);
        return absent;
    }

    /** The engine's rights know groups, and what is concealed from one of their members is not concealed from the group. */
    private static void leaveOutConcealed(TaskQueryImpl query, List<String> readable) {
        List<String> asked = query.getTaskIdIn() == null ? readable : List.of(query.getTaskIdIn());
        List<String> ids = asked.stream().filter(Set.copyOf(readable)::contains).toList();
        query.taskIdIn(ids.isEmpty() ? new String[] {""} : ids.toArray(String[]::new));
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
    record Factory(Supplier<RightsOffice> office, Supplier<TakenOver> takenOver, Supplier<TasksForPerson> tasks)
            implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new OfficeRights(office, takenOver, tasks);
        }
    }
}
