/** Variables of cases, each declared once with its type. */
package cn.guicheng.engine.variable;
