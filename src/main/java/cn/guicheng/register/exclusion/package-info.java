/** Who takes no part in a procedure of a case, and why. */
package cn.guicheng.register.exclusion;
