package cn.guicheng.register.answer;

/**
 * What was answered.
 *
 * @param requestHash of what was sent and where to
 * @param status HTTP status
 * @param mediaType of the content; null where there is none
 * @param content as text; null where there is none
 */
public record Answer(String requestHash, int status, String mediaType, String content) {}
