package cn.guicheng.procedure.depositrefund;

import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.register.deposit.Deposit;
import cn.guicheng.register.deposit.Deposits;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The refunds to which owners can object now: whoever sits at the front desk is no part of the case before somebody does. */
@Component
public class AwaitedObjections {
    private static final int MOST = 200;

    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final Deposits deposits;
    private final Unrestricted unrestricted;

    AwaitedObjections(
            @Lazy RuntimeService runtimeService,
            @Lazy ManagementService managementService,
            Deposits deposits,
            Unrestricted unrestricted) {
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.deposits = deposits;
        this.unrestricted = unrestricted;
    }

    /** @param until when the time to object ends */
    public record Awaited(String caseNumber, String unit, String owner, String ownerPhone, Date until) {}

    /** At most 200, in the order in which owners were told. */
    public List<Awaited> all() {
        return unrestricted.get(() -> runtimeService
                .createEventSubscriptionQuery()
                .eventType("message")
                .eventName(DepositRefund.OWNER_OBJECTED)
                .orderByCreated()
                .asc()
                .listPage(0, MOST)
                .stream()
                .flatMap(waiting -> awaited(waiting).stream())
                .toList());
    }

    private Optional<Awaited> awaited(EventSubscription waiting) {
        ProcessInstance refund = runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(waiting.getProcessInstanceId())
                .singleResult();
        Job timer = managementService
                .createJobQuery()
                .executionId(waiting.getExecutionId())
                .singleResult();
        // Between two questions a case may have moved on.
        return refund == null || timer == null
                ? Optional.empty()
                : deposits.ofRefund(refund.getBusinessKey())
                        .map(deposit -> awaited(refund.getBusinessKey(), deposit, timer));
    }

    private static Awaited awaited(String caseNumber, Deposit deposit, Job timer) {
        return new Awaited(caseNumber, deposit.unit(), deposit.owner(), deposit.ownerPhone(), timer.getDuedate());
    }
}
