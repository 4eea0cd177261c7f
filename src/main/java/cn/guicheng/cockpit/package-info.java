/** What stands in Cockpit besides the engine's own pages: the figures of the procedures, for those who answer for them. */
package cn.guicheng.cockpit;
