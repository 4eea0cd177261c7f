/** What people have to be told. Channels, such as mail, take it from here. */
package cn.guicheng.notification;
