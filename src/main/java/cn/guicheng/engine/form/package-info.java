/** Forms as contracts: what they ask for, what is accepted, and how it is refused. */
package cn.guicheng.engine.form;
