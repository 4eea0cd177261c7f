/**
 * Payment approval (付款审批): the documented chain of signatures that every payment of the office travels, never reordered
 * (REIM-03…09, CASH-01, DEPO-07). Other procedures call it and are told paid, returned or refused.
 */
package cn.guicheng.procedure.paymentapproval;
