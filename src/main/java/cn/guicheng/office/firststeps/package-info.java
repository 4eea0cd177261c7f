/** What a person reads when they open the program for the first time, and who has read it. */
package cn.guicheng.office.firststeps;
