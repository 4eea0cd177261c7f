package cn.guicheng.procedure.complaint;

import cn.guicheng.engine.variable.ProcessVariable;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What a case about a customer's new demand begins with: the same customer, the demand in their words (COMP-23). */
@Component
record FollowUps(Clock clock) {
    private static final ProcessVariable<?>[] SAME = {
        Complaint.CHANNEL,
        Complaint.REQUEST_TYPE,
        Complaint.TOPIC,
        Complaint.CUSTOMER_NAME,
        Complaint.CUSTOMER_PHONE,
        Complaint.CUSTOMER_EMAIL,
        Complaint.UNIT
    };

    Map<String, Object> of(DelegateExecution execution) {
        Map<String, Object> values = new HashMap<>();
        Stream.of(SAME).forEach(variable -> values.put(variable.name(), variable.get(execution)));
        values.put(Complaint.DESCRIPTION.name(), Complaint.NEW_DEMAND.get(execution));
        values.put(Complaint.OCCURRED_AT.name(), Date.from(clock.instant()));
        values.put(Complaint.FOLLOW_UP_OF.name(), execution.getProcessBusinessKey());
        // Something new they want is no complaint made twice.
        values.put(Complaint.REPEATED.name(), false);
        return values;
    }
}
