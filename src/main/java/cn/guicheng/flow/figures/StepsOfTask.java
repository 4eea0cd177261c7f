package cn.guicheng.flow.figures;

/**
 * What people did at one task.
 *
 * @param name as it was called
 * @param completed how often it was done
 * @param cancelled how often it went away without being done
 * @param met of those with a due time, those done by then
 * @param missed those done, or gone, after their due time
 * @param waiting from opening to the first claim, of those done
 * @param working from there to the end, of those done
 */
public record StepsOfTask(
        String task,
        String name,
        long completed,
        long cancelled,
        long met,
        long missed,
        Spread waiting,
        Spread working) {
    static StepsOfTask none(String task, String name) {
        return new StepsOfTask(task, name, 0, 0, 0, 0, Spread.NONE, Spread.NONE);
    }

    /** A task at which nothing ended, neither in the days asked for nor before. */
    public static Compared<StepsOfTask> noneOfBoth(String task) {
        return new Compared<>(none(task, task), none(task, task));
    }
}
