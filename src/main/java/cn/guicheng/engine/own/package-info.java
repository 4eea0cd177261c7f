/** Procedures of the office's own, in a folder beside the program: what they may hold, and what became of each at the start. */
package cn.guicheng.engine.own;
