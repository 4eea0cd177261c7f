/** What a proposed limit table would have done to the cases that were really decided. */
package cn.guicheng.limit.backtest;
