package cn.guicheng.flow.figures;

/**
 * What people did at one task.
 *
 * @param name as it was called last
 * @param completed how often it was done
 * @param cancelled how often it went away without being done
 * @param waiting from opening to the first claim, of those done
 * @param working from there to the end, of those done
 */
public record StepsOfTask(String task, String name, long completed, long cancelled, Spread waiting, Spread working) {
    /** The same, which waited and were worked on for so long. */
    StepsOfTask taking(WorkedFigures.Worked worked) {
        return new StepsOfTask(task, name, completed, cancelled, worked.waiting(), worked.working());
    }

    /** A task at which nothing ended, neither in the days asked for nor before. */
    public static Compared<StepsOfTask> noneOfBoth(String task) {
        StepsOfTask none = new StepsOfTask(task, task, 0, 0, Spread.NONE, Spread.NONE);
        return new Compared<>(none, none);
    }
}
