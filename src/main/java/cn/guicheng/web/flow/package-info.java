/** The figures of the procedures as answers to Cockpit and to scripts. */
package cn.guicheng.web.flow;
