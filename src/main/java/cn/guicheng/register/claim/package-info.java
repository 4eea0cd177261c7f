/** Expense claims and what became of them. */
package cn.guicheng.register.claim;
