/** Which cases and tasks there are, whose they are, and who may see them. */
package cn.guicheng.casework.cases;
