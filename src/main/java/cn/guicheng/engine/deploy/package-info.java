/** Brings models, forms and tables into the engine when the program starts, one node after the other. */
package cn.guicheng.engine.deploy;
