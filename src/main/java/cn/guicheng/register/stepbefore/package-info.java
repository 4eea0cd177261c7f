/** Which step was done just before a task opened, so that it can be taken back. */
package cn.guicheng.register.stepbefore;
