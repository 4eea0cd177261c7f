package cn.guicheng.notification;

import java.util.UUID;

/**
 * What people are told about: the same occasion is told a person once, however often somebody tries.
 *
 * @param key what makes it this occasion and no other
 * @param kind a {@link NoticeKind#id()}, or a procedure's own name
 * @param caseNumber the case, or null where it is about none
 * @param procedure slug of the procedure in which it happens, or null
 * @param taskId the task, or null
 * @param text one sentence in Chinese; what follows on further lines is told below it
 */
public record Occasion(String key, String kind, String caseNumber, String procedure, String taskId, String text) {
    /** Something about a task, told once for each task. */
    public static Occasion ofTask(NoticeKind kind, String caseNumber, String procedure, String taskId, String text) {
        return new Occasion(kind.id() + "/" + taskId, kind.id(), caseNumber, procedure, taskId, text);
    }

    /** Something that happens to a case now; another time it is another occasion. */
    public static Occasion ofCase(String kind, String caseNumber, String procedure, String text) {
        return new Occasion(kind + "/" + UUID.randomUUID(), kind, caseNumber, procedure, null, text);
    }

    /** Something about the office and no case, that happens now; another time it is another occasion. */
    public static Occasion ofOffice(NoticeKind kind, String text) {
        return ofOffice(kind, UUID.randomUUID().toString(), text);
    }

    /** Something about the office and no case, told once for each {@code what}. */
    public static Occasion ofOffice(NoticeKind kind, String what, String text) {
        return new Occasion(kind.id() + "/" + what, kind.id(), null, null, null, text);
    }
}
