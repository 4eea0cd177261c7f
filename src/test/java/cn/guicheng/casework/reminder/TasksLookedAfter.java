package cn.guicheng.casework.reminder;

import org.springframework.stereotype.Component;

/** What a node does by its clock for tasks that wait for nobody, whenever a test wants it to. */
@Component
public class TasksLookedAfter {
    private final UnattendedTasks tasks;
    private final AbleToDo able;

    TasksLookedAfter(UnattendedTasks tasks, AbleToDo able) {
        this.tasks = tasks;
        this.able = able;
    }

    /** Tells of what waits for nobody, and forgets what does no longer. */
    public void look() {
        tasks.look();
    }

    /** Whether nothing keeps the person from doing the task now. */
    public boolean isAble(String task, String person) {
        return able.isAble(task, person);
    }
}
