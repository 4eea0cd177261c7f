/** The pages that stand alone: home, the first steps, a new password. */
package cn.guicheng.web.page;
