/** Closing the account of somebody who leaves, and opening it again: what hangs on them goes to whom it falls, at once. */
package cn.guicheng.casework.leaving;
