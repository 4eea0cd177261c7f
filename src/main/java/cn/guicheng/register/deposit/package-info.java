/** Deposits of decorations (装修押金): money of the owners, from its receipt to its refund, exactly once (DEPO-01…12). */
package cn.guicheng.register.deposit;
