package cn.guicheng.register.request;

/**
 * A call back to a customer.
 *
 * @param outcome satisfied, not-done, not-accepted, unreachable or inconvenient
 * @param agentNumber under which the agent introduced themself (COMP-21)
 * @param score 1 to 5, or null
 * @param newDemand what else the customer wants, or null
 * @param newDemandAnswer what they were told about it on the call, or null
 * @param calledBy user id
 */
public record Call(
        String caseNumber,
        String outcome,
        String agentNumber,
        boolean identityVerified,
        Integer score,
        String opinion,
        String newDemand,
        String newDemandAnswer,
        String calledBy) {}
