/** Cases as answers to the browser and to scripts: sheet, timeline, own cases, tasks, papers. */
package cn.guicheng.web.casework;
