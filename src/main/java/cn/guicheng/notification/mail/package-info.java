/** Notices as mails: in Chinese, as HTML and text, over SMTP or into files. */
package cn.guicheng.notification.mail;
