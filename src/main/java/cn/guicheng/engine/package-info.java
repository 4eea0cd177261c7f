/** What every procedure needs from the engine. Knows none of the rooms above it. */
package cn.guicheng.engine;
