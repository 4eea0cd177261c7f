/** The registers as JSON, CSV, page and print, each for those who may read it. */
package cn.guicheng.web.register;
