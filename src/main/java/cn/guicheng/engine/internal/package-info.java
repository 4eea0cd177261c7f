/** The only place that may use what the engine does not promise to keep. */
package cn.guicheng.engine.internal;
