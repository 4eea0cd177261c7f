/** What the program starts by itself, on days that managers set in a limit table. */
package cn.guicheng.limit.due;
