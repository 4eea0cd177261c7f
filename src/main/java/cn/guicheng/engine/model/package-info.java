/** What a version of a procedure says: variables, properties, words and values. */
package cn.guicheng.engine.model;
