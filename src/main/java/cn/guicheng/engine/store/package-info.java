/** The only place that may name the engine's tables: questions that its own interface cannot answer, or not cheaply. */
package cn.guicheng.engine.store;
