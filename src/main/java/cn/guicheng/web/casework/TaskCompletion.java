package cn.guicheng.web.casework;

import cn.guicheng.casework.cases.OpenTask;
import cn.guicheng.casework.cases.OpenTasks;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.Texts;
import cn.guicheng.engine.internal.Clashes;
import cn.guicheng.engine.internal.SentVariables;
import cn.guicheng.engine.store.TakenOver;
import cn.guicheng.web.casework.ManyTasksController.Result;
import cn.guicheng.web.kit.ErrorBody;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Completes one task in a transaction of its own, claimed by the way where nobody has it, and says in one sentence what was refused. */
@Component
class TaskCompletion {
    private static final Logger LOG = LoggerFactory.getLogger(TaskCompletion.class);

    private final TaskService taskService;
    private final OpenTasks openTasks;
    private final SentVariables sentVariables;
    private final TakenOver takenOver;
    private final TransactionTemplate ownTransaction;

    TaskCompletion(
            @Lazy TaskService taskService,
            OpenTasks openTasks,
            SentVariables sentVariables,
            TakenOver takenOver,
            PlatformTransactionManager transactions) {
        this.takenOver = takenOver;
        this.taskService = taskService;
        this.openTasks = openTasks;
        this.sentVariables = sentVariables;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Refuses (400) what would be unreadable whatever the task. */
    void checkReadable(Map<String, JsonNode> variables) {
        sentVariables.read(variables);
    }

    /** Nothing has changed where the result is not 204. */
    Result complete(String task, String person, Map<String, JsonNode> variables) {
        if (!Texts.canBeKept(task)) {
            return new Result(task, 404, "没有这项任务。");
        }
        boolean wasThere = !isGone(task);
        try {
            ownTransaction.executeWithoutResult(transaction -> claimAndComplete(task, person, variables));
            return new Result(task, 204, null);
        } catch (Refusal refusal) {
            // Who has just done it in another window is barred by their own signature.
            return refusal.status() == 403 && wasThere && isGone(task)
                    ? movedOn(task)
                    : new Result(task, refusal.status(), refusal.getMessage());
        } catch (AuthorizationException notAllowed) {
            return isGone(task) ? movedOn(task) : new Result(task, 403, "您没有这项权限。");
        } catch (RuntimeException thrown) {
            // Of several completions at one moment the losers fail wherever the engine finds the task or its case gone.
            if (Clashes.isOne(thrown) || isGone(task)) {
                return movedOn(task);
            }
            LOG.error("fault in completing task {}", task, thrown);
            return new Result(task, 500, "系统故障，单据没有改变，请稍后再试或联系管理员。");
        }
    }

    private void claimAndComplete(String task, String person, Map<String, JsonNode> variables) {
        // Also of those to whom the engine does not show it: claiming says best whose it is.
        openTasks
                .find(task)
                .filter(found -> found.assignee() == null || isTakenUp(found, person))
                .ifPresent(found -> taskService.claim(task, person));
        taskService.complete(task, sentVariables.read(variables));
    }

    /** Whom the task names is away, and the person stands in. */
    private boolean isTakenUp(OpenTask task, String person) {
        return takenOver.by(person).stream().anyMatch(away -> away.person().equals(task.assignee()));
    }

    /** Where the database does not say, what came before it is the fault. */
    private boolean isGone(String task) {
        try {
            return taskService.createTaskQuery().taskId(task).count() == 0;
        } catch (RuntimeException silent) {
            LOG.error("whether task {} is there cannot be asked", task, silent);
            return false;
        }
    }

    private static Result movedOn(String task) {
        return new Result(task, 409, ErrorBody.MOVED_ON);
    }
}
