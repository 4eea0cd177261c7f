/** The organisation: people, departments, posts, who signs for whom, and what the engine lets each of them see and do. */
package cn.guicheng.identity;
