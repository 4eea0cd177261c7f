package cn.guicheng.casework.deadline;

import cn.guicheng.office.time.Allowance;
import cn.guicheng.office.time.Allowances;
import cn.guicheng.register.deadline.ComputedDeadline;
import cn.guicheng.register.deadline.ComputedDeadlines;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a node does by its clock once the calendar has changed, whenever a test wants it to. */
@Component
public class CalendarFollowed {
    private final DeadlineMoves moves;
    private final ComputedDeadlines register;
    private final Allowances allowances;

    CalendarFollowed(DeadlineMoves moves, ComputedDeadlines register, Allowances allowances) {
        this.moves = moves;
        this.register = register;
        this.allowances = allowances;
    }

    /** Moves open deadlines whose days changed. */
    public void follow() {
        moves.follow();
    }

    /** The computed deadlines of these tasks, by task. */
    public Map<String, ComputedDeadline> of(Collection<String> tasks) {
        return register.ofTasks(tasks);
    }

    /** When it ends by the calendar as it is now. */
    public Instant end(ComputedDeadline deadline) {
        return allowances.end(
                Allowance.of(deadline.allowed()).orElseThrow(),
                deadline.startedAt().toInstant());
    }
}
