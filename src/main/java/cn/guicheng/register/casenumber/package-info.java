/** The numbers of cases and payments: two letters, year, six digits, without gaps. */
package cn.guicheng.register.casenumber;
