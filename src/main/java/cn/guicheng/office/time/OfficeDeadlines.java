package cn.guicheng.office.time;

import cn.guicheng.register.deadline.ComputedDeadline;
import cn.guicheng.register.deadline.ComputedDeadlines;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Computes deadlines and enters how, in the transaction of the step that begins: nothing of it is guessed afterwards. */
@Component
public class OfficeDeadlines {
    private final Allowances allowances;
    private final ComputedDeadlines register;
    private final OfficeTime time;

    OfficeDeadlines(Allowances allowances, ComputedDeadlines register, OfficeTime time) {
        this.allowances = allowances;
        this.register = register;
        this.time = time;
    }

    /** For a task that begins now. */
    public Date ofTask(String taskId, String processInstanceId, String caseNumber, Allowance allowed) {
        return enter(taskId, processInstanceId, caseNumber, allowed, time.now().toInstant());
    }

    /** For a timer of a case, from that moment on, or back from it. */
    public Date ofTimer(String processInstanceId, String caseNumber, Allowance allowed, Instant start) {
        return enter(null, processInstanceId, caseNumber, allowed, start);
    }

    private Date enter(String taskId, String processInstanceId, String caseNumber, Allowance allowed, Instant start) {
        Date due = Date.from(allowances.end(allowed, start));
        OffsetDateTime started = time.of(Date.from(start));
        register.enter(new ComputedDeadline(
                0, caseNumber, processInstanceId, taskId, allowed.toString(), allowed.moves(), started, time.of(due)));
        return due;
    }
}
