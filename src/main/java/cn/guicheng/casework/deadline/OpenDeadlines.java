package cn.guicheng.casework.deadline;

import cn.guicheng.engine.internal.OwnCommand;
import cn.guicheng.engine.internal.TasksAtHand;
import cn.guicheng.register.deadline.ComputedDeadline;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The tasks and timers of the engine that still end when the program computed it. */
@Component
class OpenDeadlines {
    private final TaskService taskService;
    private final ManagementService managementService;
    private final RuntimeService runtimeService;
    private final OwnCommand command;

    OpenDeadlines(
            @Lazy TaskService taskService,
            @Lazy ManagementService managementService,
            @Lazy RuntimeService runtimeService,
            OwnCommand command) {
        this.taskService = taskService;
        this.managementService = managementService;
        this.runtimeService = runtimeService;
        this.command = command;
    }

    /**
     * Moves each of these to its new end, as one command of the engine. Returns those that moved: one that is over, or for which somebody
     * chose another time, does not.
     */
    Set<ComputedDeadline> move(Map<ComputedDeadline, Date> ends) {
        return command.run(() -> {
            Map<String, DelegateTask> tasks = tasks(ends.keySet());
            Set<ComputedDeadline> moved = new HashSet<>();
            ends.forEach((deadline, due) -> {
                if (deadline.taskId() == null
                        ? moveTimers(deadline, due)
                        : move(tasks.get(deadline.taskId()), deadline, due)) {
                    moved.add(deadline);
                }
            });
            return moved;
        });
    }

    /** Those of the deadlines' tasks that wait, by id. */
    private Map<String, DelegateTask> tasks(Collection<ComputedDeadline> deadlines) {
        String[] ids = deadlines.stream()
                .map(ComputedDeadline::taskId)
                .filter(Objects::nonNull)
                .toArray(String[]::new);
        if (ids.length == 0) {
            return Map.of();
        }
        List<Task> waiting = taskService.createTaskQuery().taskIdIn(ids).list();
        // What the engine looks up of each task's case it finds read already.
        Set<String> instances = waiting.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        runtimeService
                .createProcessInstanceQuery()
                .processInstanceIds(instances)
                .list();
        return waiting.stream().collect(Collectors.toMap(Task::getId, DelegateTask.class::cast));
    }

    private static boolean move(DelegateTask task, ComputedDeadline deadline, Date due) {
        if (task == null || !isAt(task.getDueDate(), deadline.dueAt())) {
            return false;
        }
        TasksAtHand.moveDue(task, due);
        return true;
    }

    private boolean moveTimers(ComputedDeadline deadline, Date due) {
        List<Job> timers =
                managementService
                        .createJobQuery()
                        .timers()
                        .processInstanceId(deadline.processInstanceId())
                        .list()
                        .stream()
                        .filter(timer -> isAt(timer.getDuedate(), deadline.dueAt()))
                        .toList();
        timers.forEach(timer -> managementService.setJobDuedate(timer.getId(), due));
        return !timers.isEmpty();
    }

    /** The engine keeps milliseconds. */
    private static boolean isAt(Date due, OffsetDateTime computed) {
        return due != null && due.getTime() == computed.toInstant().toEpochMilli();
    }
}
