/** How the procedures ran: runs, steps, deadlines and decisions, which the process owners' figures are counted from. */
package cn.guicheng.flow.record;
