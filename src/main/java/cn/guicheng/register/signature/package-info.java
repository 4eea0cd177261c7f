/** Who decided what in a case, in which post, when and why. */
package cn.guicheng.register.signature;
