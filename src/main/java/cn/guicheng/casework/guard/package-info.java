/**
 * What happens to every case, whatever its procedure: it gets a number, its tasks are claimed and completed by the right
 * people and signed, and messages reach it from those who may send them.
 */
package cn.guicheng.casework.guard;
