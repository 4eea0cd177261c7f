package cn.guicheng.notification;

import java.util.List;

/**
 * What one person is told at one time, ready for a channel to put into its own form.
 *
 * @param id the same for every attempt
 * @param kind a {@link NoticeKind#id()}, a procedure's own name, or {@code digest}
 * @param procedure slug whose wording is used, or null
 * @param to who is told
 * @param subject one line
 * @param items what happened: one, or in a digest several
 * @param settingsLink where the recipient says how they want to be told
 */
public record Letter(
        String id, String kind, String procedure, Addressee to, String subject, List<Item> items, String settingsLink) {

    /**
     * One thing that happened.
     *
     * @param text the sentence; the first line of what was told
     * @param more the lines behind it, or null
     * @param caseNumber the case, or null where it is about none
     * @param brief what the case is, or null where the recipient may not see it now
     * @param taskLink where the task is done, or null where there is none or it is done already
     * @param caseLink the case's page, or null as {@code brief}
     */
    public record Item(
            String text, String more, String caseNumber, CaseBrief brief, String taskLink, String caseLink) {}

    /** What a letter about one thing is about; the first of a digest. */
    public Item first() {
        return items.get(0);
    }
}
