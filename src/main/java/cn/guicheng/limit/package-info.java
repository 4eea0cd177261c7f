/** The limit tables that managers own after the first start. */
package cn.guicheng.limit;
