/** Payments made: each request once. */
package cn.guicheng.register.payment;
