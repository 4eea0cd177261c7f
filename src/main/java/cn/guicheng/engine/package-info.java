/** What every procedure needs from the engine: typed variables, one clock, deployment, forms and their validation. */
package cn.guicheng.engine;
