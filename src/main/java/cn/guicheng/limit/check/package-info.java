/** What is wrong with a proposed limit table, found by analysis and said in a manager's words. */
package cn.guicheng.limit.check;
