/** The notices of the person who asks, and how they want to be told. */
package cn.guicheng.web.notification;
