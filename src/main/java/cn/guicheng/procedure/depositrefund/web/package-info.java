/** The deposits' books as people and programs read them: the list of a month, and deposits held against payments. */
package cn.guicheng.procedure.depositrefund.web;
