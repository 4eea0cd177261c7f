/** The server's side of what the product adds to Tasklist in the browser. */
package cn.guicheng.webapp;
