/** The office's own days off and days worked instead, as somebody entered them. */
package cn.guicheng.register.calendar;
