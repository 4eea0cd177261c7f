package cn.guicheng.procedure.paymentapproval;

import cn.guicheng.casework.separation.StandIns;
import cn.guicheng.office.people.Signatories;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who signs a payment that began before its model said so by {@code signedBy}: running cases still ask here, new ones no longer. */
@Component
public class PaymentSignatories {
    private final Signatories signatories;
    private final StandIns standIns;

    PaymentSignatories(Signatories signatories, StandIns standIns) {
        this.signatories = signatories;
        this.standIns = standIns;
    }

    /** REIM-03. */
    public String departmentHead(DelegateExecution execution) {
        return able(execution, signatories.departmentHeadFor(requester(execution)));
    }

    /** REIM-05. */
    public String generalManager(DelegateExecution execution) {
        return able(execution, signatories.generalManagerFor(requester(execution)));
    }

    /** REIM-06. */
    public String financeHead(DelegateExecution execution) {
        return able(execution, signatories.financeHeadFor(requester(execution)));
    }

    private String able(DelegateExecution execution, String group) {
        return standIns.groupFor(execution.getProcessBusinessKey(), PaymentApproval.KEY, group);
    }

    private static String requester(DelegateExecution execution) {
        return PaymentApproval.REQUESTED_BY.get(execution);
    }
}
