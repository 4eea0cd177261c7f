/** Cases on paper: the sheets that a procedure prints, from templates beside its forms. */
package cn.guicheng.casework.print;
