/** How the office keeps its calendar, and who is told where it ends. */
package cn.guicheng.office.calendar;
