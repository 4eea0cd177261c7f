package cn.guicheng.engine.internal;

import cn.guicheng.engine.store.TakenOver;
import cn.guicheng.engine.store.TakenOver.Absent;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;

/** The rights the engine gives by itself, kept to what the office means: only while somebody has the task, and no more. */
public class OfficeAuthorizations extends DefaultAuthorizationProvider {
    private final Supplier<TakenOver> takenOver;

    OfficeAuthorizations(Supplier<TakenOver> takenOver) {
        this.takenOver = takenOver;
    }

    /** One may read one's own record and change its password; never delete oneself or hand out rights. */
    @Override
    public AuthorizationEntity[] newUser(User user) {
        return new AuthorizationEntity[] {
            createGrantAuthorization(
                    user.getId(), null, Resources.USER, user.getId(), Permissions.READ, Permissions.UPDATE)
        };
    }

    /** Who releases a task, or has it taken away, no longer has rights of their own to it. */
    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        if (oldAssignee != null && !Objects.equals(oldAssignee, newAssignee)) {
            revoke(getGrantAuthorizationByUserId(oldAssignee, Resources.TASK, task.getId()));
        }
        AuthorizationEntity[] own = super.newTaskAssignee(task, oldAssignee, newAssignee);
        return isOfSomebodyAway(task, newAssignee)
                ? Stream.of(own, ofSubstitutes(task, newAssignee))
                        .flatMap(Arrays::stream)
                        .toArray(AuthorizationEntity[]::new)
                : own;
    }

    private boolean isOfSomebodyAway(Task task, String assignee) {
        return assignee != null
                && task instanceof TaskEntity entity
                && TasksAtHand.names(entity, assignee)
                && takenOver.get().isAway(assignee);
    }

    /** A task that names somebody away is there for whoever stands in, too; the right to it ends with the task. */
    AuthorizationEntity[] ofSubstitutes(Task task, String away) {
        return createOrUpdateAuthorizationsByGroupId(task, Absent.nameOfRights(away));
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
        return null;
    }

    @Override
    public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String userId, String type) {
        if (!isEnding(task)) {
            revoke(getGrantAuthorizationByUserId(userId, Resources.TASK, task.getId()));
        }
        return null;
    }

    @Override
    public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
        if (!isEnding(task)) {
            revoke(getGrantAuthorizationByGroupId(groupId, (Resource) Resources.TASK, task.getId()));
        }
        return null;
    }

    /** With a task that ends, the engine removes all rights to it at once. */
    private static boolean isEnding(Task task) {
        return task instanceof TaskEntity entity && entity.isDeleted();
    }

    private static void revoke(AuthorizationEntity authorization) {
        if (authorization != null) {
            Context.getCommandContext().getDbEntityManager().delete(authorization);
        }
    }
}
