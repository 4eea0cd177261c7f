/** What was answered to whoever sent a key with what they asked to be done, so that it is done once. Knows nobody. */
package cn.guicheng.register.answer;
