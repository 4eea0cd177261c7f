/**
 * 当日缴款: what a collector took on a day goes to the cashier in full the same day (DECO-15, FEE-02), and finance hears of it (FEE-03). The
 * first taking of a day starts it.
 */
package cn.guicheng.procedure.dailyhandin;
