/** The filters of everybody's inbox. */
package cn.guicheng.office.inbox;
