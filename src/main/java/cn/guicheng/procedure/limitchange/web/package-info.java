/** Limit tables as managers and scripts try and propose them. */
package cn.guicheng.procedure.limitchange.web;
