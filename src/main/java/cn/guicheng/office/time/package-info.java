/** The office's time. */
package cn.guicheng.office.time;
