/** How the procedures ran: recorded as it happens, counted, and put into words. */
package cn.guicheng.flow;
