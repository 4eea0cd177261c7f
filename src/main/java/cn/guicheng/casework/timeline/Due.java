package cn.guicheng.casework.timeline;

import cn.guicheng.register.deadline.DeadlineMove;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How the due times of a case came about.
 *
 * @param how by task, in words
 * @param moves those that a change of the calendar moved
 * @param beside what is said behind where one of them ends now, or nothing
 */
record Due(Map<String, String> how, List<DeadlineMove> moves, Function<OffsetDateTime, String> beside) {}
