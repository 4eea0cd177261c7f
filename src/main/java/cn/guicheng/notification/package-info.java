/**
 * What people are told, and the outbox that tells them: a notice is written in the transaction of what happened, delivered
 * afterwards by every {@link cn.guicheng.notification.Channel} with retries, and knows neither the engine nor a procedure.
 */
package cn.guicheng.notification;
