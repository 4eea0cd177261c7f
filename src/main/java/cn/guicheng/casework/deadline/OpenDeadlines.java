package cn.guicheng.casework.deadline;

import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.register.deadline.ComputedDeadline;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
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

    /** False where it is over, or somebody chose another time for it. */
    boolean move(ComputedDeadline deadline, Date due) {
        return unrestricted.get(() -> deadline.taskId() != null ? moveTask(deadline, due) : moveTimers(deadline, due));
    }

    private boolean moveTask(ComputedDeadline deadline, Date due) {
        Task task = taskService.createTaskQuery().taskId(deadline.taskId()).singleResult();
        if (task == null || !isAt(task.getDueDate(), deadline.dueAt())) {
            return false;
        }
        task.setDueDate(due);
        taskService.saveTask(task);
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
