/** Who works here: people and posts, accounts and logins, rights and inboxes, and the office's time. */
package cn.guicheng.office;
