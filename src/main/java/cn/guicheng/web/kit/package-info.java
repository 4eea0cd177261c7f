/** What every page and answer is made of: who asks, refusals in one shape, tables to download, paper. */
package cn.guicheng.web.kit;
