/** Who may not do what in a case, because of what they did or who they are in it. Reads the registers, never a variable. */
package cn.guicheng.casework.separation;
