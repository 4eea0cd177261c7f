/**
 * The procedures of the office, a folder each under its slug: contract, rules, delegates, and its own doors in
 * {@code web}.
 */
package cn.guicheng.procedure;
