/** Counts how the procedures ran, in plain SQL over the read model: what, how often, how long, and in which cases. */
package cn.guicheng.flow.figures;
