/** What colleagues settle among themselves about a case: handing on, asking, taking back, telling. */
package cn.guicheng.casework.colleague;
