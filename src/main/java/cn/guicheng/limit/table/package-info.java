/** A limit table as plain values: read from DMN, compared, written back. */
package cn.guicheng.limit.table;
