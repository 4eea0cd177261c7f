/** Accounts: who makes and changes them, what is said of it, and to whom. */
package cn.guicheng.office.account;
