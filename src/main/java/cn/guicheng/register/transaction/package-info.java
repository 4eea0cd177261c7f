/** What holds until a transaction ends. Knows nobody. */
package cn.guicheng.register.transaction;
