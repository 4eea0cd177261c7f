/** Bookkeeping vouchers: each number once in its month. */
package cn.guicheng.register.voucher;
