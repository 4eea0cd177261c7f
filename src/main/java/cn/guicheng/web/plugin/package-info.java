/** The server's side of what the product adds to Tasklist and Cockpit in the browser. */
package cn.guicheng.web.plugin;
