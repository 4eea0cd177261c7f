/**
 * Refund of a decoration deposit (装修押金退还): itemised deductions, the owner told before, payment by the usual chain; the deposit
 * is settled in the transaction of the payment (DEPO-01…12, SOD-07).
 */
package cn.guicheng.procedure.depositrefund;
