package cn.guicheng.procedure.depositrefund;

import cn.guicheng.register.deposit.Deposit;
import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/** What a refund begins with: the deposit as the register has it, and what was recorded during the works. */
@Component
record RefundFile(RecordedViolations violations, ProposedDeductions proposed) {
    void open(DelegateExecution execution, Deposit deposit) {
        DepositRefund.PERMIT_CASE_NUMBER.set(execution, deposit.caseNumber());
        DepositRefund.UNIT.set(execution, deposit.unit());
        DepositRefund.OWNER_NAME.set(execution, deposit.owner());
        DepositRefund.OWNER_PHONE.set(execution, deposit.ownerPhone());
        DepositRefund.OWNER_EMAIL.set(execution, deposit.ownerEmail());
        DepositRefund.RECEIPT_NUMBER.set(execution, deposit.receiptNumber());
        DepositRefund.DEPOSIT_IN_CENTS.set(execution, deposit.amountInCents());

        JsonNode recorded = violations.of(deposit.caseNumber());
        if (!recorded.isEmpty()) {
            set(execution, DepositRefund.VIOLATIONS, proposed.inWords(recorded, execution.getProcessDefinitionId()));
            set(execution, DepositRefund.DEDUCTIONS, proposed.items(recorded));
        }
    }

    private static void set(DelegateExecution execution, String list, JsonNode lines) {
        execution.setVariable(list, SpinValues.jsonValue(lines.toString()).create());
    }
}
