/** What SQL alone cannot do to the rows of earlier versions. */
package cn.guicheng.register.earlier;
