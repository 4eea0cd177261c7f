/** Accounts and departments as answers to those who look after them. */
package cn.guicheng.web.office;
