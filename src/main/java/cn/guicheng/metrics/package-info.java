/** What the office's monitoring reads: how much waits, and where something is stuck. */
package cn.guicheng.metrics;
