/** Leave (ATT-03, SHIFT-03, -04): declared in the model; only that whoever is on leave is away, and who stands in, is said here. */
package cn.guicheng.procedure.leaverequest;
