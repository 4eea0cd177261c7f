package cn.guicheng.casework.deadline;

import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.register.deadline.ComputedDeadline;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The tasks and timers of the engine that still end when the program computed it. */
@Component
class OpenDeadlines {
    private final TaskService taskService;
    private final ManagementService managementService;
    private final Unrestricted unrestricted;

    OpenDeadlines(@Lazy TaskService taskService, @Lazy ManagementService managementService, Unrestricted unrestricted) {
        this.taskService = taskService;
        this.managementService = managementService;
        this.unrestricted = unrestricted;
    }

    /** Those of the deadlines' tasks that wait, by id. */
    Map<String, Task> tasks(Collection<ComputedDeadline> deadlines) {
        String[] ids = deadlines.stream()
                .map(ComputedDeadline::taskId)
                .filter(Objects::nonNull)
                .toArray(String[]::new);
        return ids.length == 0
                ? Map.of()
                : unrestricted
                        .get(() -> taskService.createTaskQuery().taskIdIn(ids).list())
                        .stream()
                        .collect(Collectors.toMap(Task::getId, Function.identity()));
    }

    /** False where it is over ({@code null}), or somebody chose another time for it. */
    boolean move(Task task, OffsetDateTime computed, Date due) {
        if (task == null || !isAt(task.getDueDate(), computed)) {
            return false;
        }
        task.setDueDate(due);
        unrestricted.run(() -> taskService.saveTask(task));
        return true;
    }

    /** False where there is none any more, or somebody chose another time for it. */
    boolean moveTimers(ComputedDeadline deadline, Date due) {
        return unrestricted.get(() -> movedTimers(deadline, due) > 0);
    }

    private int movedTimers(ComputedDeadline deadline, Date due) {
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
        return timers.size();
    }

    /** The engine keeps milliseconds. */
    private static boolean isAt(Date due, OffsetDateTime computed) {
        return due != null && due.getTime() == computed.toInstant().toEpochMilli();
    }
}
