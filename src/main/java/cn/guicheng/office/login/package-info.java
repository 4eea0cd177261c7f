/** Who comes in: passwords, guesses slowed, and whether an account is open. */
package cn.guicheng.office.login;
