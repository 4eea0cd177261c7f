/**
 * Expense reimbursement (费用报销): a claim with its receipts travels the payment chain until the cashier has paid.
 * Returned, it is corrected by the claimant, who may also withdraw it until then (REIM-01…25, AMB-02, AMB-03).
 */
package cn.guicheng.procedure.reimbursement;
