/** The office's people and posts as the administrator sees them, and the list of them that is taken in from outside. */
package cn.guicheng.web.people;
