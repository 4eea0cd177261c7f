package cn.guicheng.register.stepbefore;

import java.time.OffsetDateTime;

/**
 * The step just before a task.
 *
 * @param task id of the task that opened by it
 * @param stepTask id of the task with which the step was done
 * @param step its id in the model
 * @param person user id of who did it
 * @param stepDue until when it was to be done, or null
 * @param obstacle why it cannot be taken back, as a sentence; null where it can
 * @param movements how many movements of the case the engine had noted then
 */
public record StepBefore(
        String task,
        String stepTask,
        String step,
        String person,
        OffsetDateTime stepDue,
        String obstacle,
        long movements) {
    /** The same of another task, as the case stands now. */
    public StepBefore of(String otherTask, long movementsNow) {
        return new StepBefore(otherTask, stepTask, step, person, stepDue, obstacle, movementsNow);
    }
}
