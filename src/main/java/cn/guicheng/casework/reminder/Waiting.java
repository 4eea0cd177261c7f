package cn.guicheng.casework.reminder;

import java.util.List;

/**
 * A task and for whom it waits.
 *
 * @param procedure slug
 */
public record Waiting(String task, String name, String caseNumber, String procedure, For whom) {
    /**
     * For whom a task waits.
     *
     * @param person user id of whom it names or who holds it, or null
     * @param groups ids of the groups to which it is offered
     */
    public record For(String person, List<String> groups) {}
}
