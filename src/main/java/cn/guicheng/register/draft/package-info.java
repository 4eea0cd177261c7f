/** What people have begun to fill in, until it is handed in. Knows nobody. */
package cn.guicheng.register.draft;
