/** How it was computed until when something has to be done, and what a change of the calendar made of it. */
package cn.guicheng.register.deadline;
