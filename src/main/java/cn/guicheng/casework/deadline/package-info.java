/** How deadlines are told to people, and how open ones follow the calendar. */
package cn.guicheng.casework.deadline;
