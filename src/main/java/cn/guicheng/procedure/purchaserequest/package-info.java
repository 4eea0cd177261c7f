/** Purchases (PUR-01…06): declared in the model; only that a supplier's invoice is one, and is paid once, is said here. */
package cn.guicheng.procedure.purchaserequest;
