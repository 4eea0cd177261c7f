/** Who is reminded of a task that waits, and who is told of one that nobody can do. */
package cn.guicheng.casework.reminder;
