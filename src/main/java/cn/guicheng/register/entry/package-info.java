/** The rows of the registers that procedures declare in their models: one table for all, kept for ever. */
package cn.guicheng.register.entry;
