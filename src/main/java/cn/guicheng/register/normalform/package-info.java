/**
 * The one way of writing a number or a name, in which it is compared, kept, searched and shown, however it was typed: what looks
 * the same, or differs only in what nobody sees, is the same.
 */
package cn.guicheng.register.normalform;
