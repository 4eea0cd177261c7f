/** What administrators did past the usual ways while the emergency switch was on. */
package cn.guicheng.register.emergency;
