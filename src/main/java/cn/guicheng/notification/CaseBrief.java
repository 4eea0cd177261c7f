package cn.guicheng.notification;

import java.util.List;

/**
 * A case as a letter shows it, in words.
 *
 * @param procedure slug of the case's own procedure
 * @param procedureName its name
 * @param applicant name of who started it
 * @param facts in the order of the case sheet, tables left out
 * @param lastWord what was said with the last signature, such as the reason of a return, or null
 * @param outcome what it came to, or null while it is open
 * @param task the task the letter is about while it waits, otherwise null
 */
public record CaseBrief(
        String procedure,
        String procedureName,
        String applicant,
        List<Fact> facts,
        Word lastWord,
        String outcome,
        Task task) {

    public record Fact(String label, String value) {}

    /** Who said what at which step with which decision; {@code decision} and {@code comment} may be null. */
    public record Word(String person, String step, String decision, String comment) {}

    /** {@code dueAt} in the office's time, such as {@code 2026-11-26 10:00}; {@code dueHow} how it was computed, in brackets, or empty. */
    public record Task(String name, String dueAt, String dueHow) {}
}
