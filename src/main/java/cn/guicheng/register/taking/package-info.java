/** Money taken by collectors, receipt by receipt, and the hand-ins on which it goes to the cashier (DECO-15, FEE-02). */
package cn.guicheng.register.taking;
