package cn.guicheng.procedure.complaint;

import cn.guicheng.office.time.Allowance;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Due times that the model asks for and that no table names. */
@Component
public class ComplaintTimes {
    private static final String CALL_AGAIN = "call-again";

    private final ComplaintSettings settings;
    private final Clock clock;

    ComplaintTimes(ComplaintSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** How much of the office's time something may take that a missed deadline brought about, as models write it. */
    public String promptWithin() {
        return Allowance.working(settings.promptWithin()).toString();
    }

    /** When it is due, as requests ask that began before the office's working time was known. */
    public Date prompt() {
        return Date.from(clock.instant().plus(settings.promptWithin()));
    }

    /** When the call that is about to be asked for is made: now (null), or some time after one in vain (COMP-22). */
    public Date callAgain(DelegateExecution execution) {
        return CALL_AGAIN.equals(execution.getVariable(Complaint.NEXT_STEP.name()))
                ? Date.from(clock.instant().plus(settings.callAgainAfter()))
                : null;
    }
}
