package cn.guicheng.engine.form;

/**
 * What is wrong with one field of a form still being filled in.
 *
 * @param field the variable; empty where it is not about a single one
 * @param message the words with which handing it in would be refused
 */
public record Finding(String field, String message) {}
