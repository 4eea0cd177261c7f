/** The administrator's page of procedures of the office's own. */
package cn.guicheng.web.own;
