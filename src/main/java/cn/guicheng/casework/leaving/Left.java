package cn.guicheng.casework.leaving;

/**
 * Something that somebody leaves behind.
 *
 * @param caseNumber the case, or null where it is about none
 * @param what a Chinese sentence
 */
public record Left(String caseNumber, String what) {}
