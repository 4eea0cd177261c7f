package cn.guicheng.procedure.leaverequest;

import cn.guicheng.engine.variable.CaseVariables;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whoever is on leave is away from the first day to the last, and who took over their work stands in. */
@Component
record EnterAbsenceDelegate(AbsenceOnLeave absence) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        String person = CaseVariables.STARTED_BY.get(execution);
        String colleague = LeaveRequest.HANDOVER_TO.get(execution);
        LocalDate first = LocalDate.parse(LeaveRequest.LEAVE_FROM.get(execution));
        LocalDate last = LocalDate.parse(LeaveRequest.LEAVE_TO.get(execution));

        absence.enter(person, first, last, colleague);
    }
}
