/** The figures of customer requests (诉求统计): on the screen, in a spreadsheet, on paper, for scripts. */
package cn.guicheng.procedure.complaintreport.web;
