/** Records how procedures run as they run, anew from the history where asked, and says how much waits. */
package cn.guicheng.flow.recorder;
