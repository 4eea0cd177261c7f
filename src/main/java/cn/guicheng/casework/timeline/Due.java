package cn.guicheng.casework.timeline;

import cn.guicheng.register.deadline.DeadlineMove;
import java.util.List;
import java.util.Map;

/**
 * How the due times of a case came about.
 *
 * @param how by task, in words
 * @param moves those that a change of the calendar moved
 */
record Due(Map<String, String> how, List<DeadlineMove> moves) {}
