package cn.guicheng.casework.timeline;

import cn.guicheng.casework.timeline.Timeline.Change;
import java.util.Date;
import java.util.List;

/**
 * What changed in one step.
 *
 * @param run the process instance
 * @param step the activity instance; none of those there are where the values were set from outside
 * @param isStart whether the run was started with these values
 * @param actor who set them from outside, or null
 */
record StepChanges(String run, String step, boolean isStart, String actor, Date at, List<Change> changes) {}
