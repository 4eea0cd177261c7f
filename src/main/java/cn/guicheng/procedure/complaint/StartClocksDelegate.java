package cn.guicheng.procedure.complaint;

import cn.guicheng.register.request.Requests;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Both deadlines run from here, as the table has them now (COMP-51, COMP-52, COMP-53, AMB-08). */
@Component
record StartClocksDelegate(Requests requests, Clock clock) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        Instant start = Complaint.CLOCKS_START_AT.get(execution).toInstant();
        boolean followUp = Complaint.FOLLOW_UP_OF.get(execution) != null;
        Integer replyHours = (followUp ? Complaint.FOLLOW_UP_HOURS : Complaint.REPLY_HOURS).get(execution);
        Instant resolveDue = start.plus(Duration.ofHours(Complaint.RESOLVE_HOURS.get(execution)));

        requests.isDue(caseNumber, resolveDue.atZone(clock.getZone()).toOffsetDateTime());

        Complaint.RESOLVE_DUE_AT.set(execution, Date.from(resolveDue));
        Complaint.REPLY_DUE_AT.set(execution, Date.from(start.plus(Duration.ofHours(replyHours))));
        Complaint.REQUEST_RESOLVED.set(execution, false);
        Complaint.CUSTOMER_ANSWERED.set(execution, false);
    }
}
