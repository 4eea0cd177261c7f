/**
 * Customer requests (客户诉求): what a customer says is registered at once, handled by the right department in time, and closed
 * when the customer is satisfied or the supervisor has decided why not (COMP-01…59, AMB-08…13).
 */
package cn.guicheng.procedure.complaint;
