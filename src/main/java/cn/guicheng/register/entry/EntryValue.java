package cn.guicheng.register.entry;

import java.time.OffsetDateTime;

/**
 * What stands in a column of a row.
 *
 * @param text as it is read where nothing else is known of it
 * @param number cents or a count, or null
 * @param time a point in time, or beside a person or group since when they stand there; null for other values
 */
public record EntryValue(String text, Long number, OffsetDateTime time) {
    private static final int LONGEST = 4000;

    public EntryValue {
        text = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** Words, a number of the office's, a code or a day. */
    public static EntryValue text(String text) {
        return new EntryValue(text, null, null);
    }

    /** Cents or a count. */
    public static EntryValue number(long number) {
        return new EntryValue(String.valueOf(number), number, null);
    }

    public static EntryValue time(OffsetDateTime time) {
        return new EntryValue(time.toString(), null, time);
    }

    /** The id of a person or group, and for when they are called by their name. */
    public static EntryValue named(String id, OffsetDateTime then) {
        return new EntryValue(id, null, then);
    }

    /** Whether a search looks for it by its text. */
    boolean isSearched() {
        return number == null && time == null;
    }
}
