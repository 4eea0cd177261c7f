/** What cases enter into the registers that their models declare, and what they hold there while they run. */
package cn.guicheng.casework.entry;
