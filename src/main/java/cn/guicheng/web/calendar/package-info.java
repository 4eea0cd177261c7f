/** The office's calendar, as everybody reads it and the administrator keeps it. */
package cn.guicheng.web.calendar;
