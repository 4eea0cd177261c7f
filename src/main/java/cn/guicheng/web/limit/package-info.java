/** Limit tables as managers and scripts read, try and propose them. */
package cn.guicheng.web.limit;
