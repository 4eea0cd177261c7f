/** What the calendar started, and up to which day it was looked at. */
package cn.guicheng.register.due;
