/** Forms that people have begun to fill in: who may keep what, and when it goes. */
package cn.guicheng.casework.draft;
