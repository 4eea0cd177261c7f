/** What may be held once at a time, and which case holds it: a parking space, a person's days, a paper's number. */
package cn.guicheng.register.held;
