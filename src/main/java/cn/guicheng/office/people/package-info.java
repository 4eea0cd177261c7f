/** The organisation: people, departments, posts, and who signs for whom. */
package cn.guicheng.office.people;
