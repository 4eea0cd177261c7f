/** Open tasks that wait for nobody, and who was told of it. */
package cn.guicheng.register.unattended;
