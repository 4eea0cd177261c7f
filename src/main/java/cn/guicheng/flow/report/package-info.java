/** The figures of the procedures in words: what the process owners read, put together from the read model and the models. */
package cn.guicheng.flow.report;
