/** What people asked one another about a case. */
package cn.guicheng.register.question;
