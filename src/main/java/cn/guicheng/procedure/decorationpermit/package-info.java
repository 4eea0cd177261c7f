/**
 * 装修许可: an owner's works are applied for, reviewed, approved, paid for, patrolled, accepted, and the cards come back (DECO-01…19). The
 * model says nearly all of it; here is what money hangs on, and what is forbidden.
 */
package cn.guicheng.procedure.decorationpermit;
