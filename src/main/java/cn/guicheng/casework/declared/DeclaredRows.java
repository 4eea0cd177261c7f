package cn.guicheng.casework.declared;

/**
 * How many rows a case has in a declared register.
 *
 * @param kind the way
 * @param list of a row for each line: the variable with the list; else null
 */
public record DeclaredRows(Kind kind, String list) {
    /** The ways to have rows. */
    public enum Kind {
        /** One, brought up to date. */
        ONE,
        /** One each time the case comes to the step that enters it. */
        EACH_TIME,
        /** One for each line of a list. */
        EACH_LINE
    }

    static final DeclaredRows ONE = new DeclaredRows(Kind.ONE, null);

    /** As it is written in {@code register.each}: {@code time}, or the variable with the list; null is left out. */
    static DeclaredRows parse(String text) {
        if (text == null) {
            return ONE;
        }
        return text.strip().equals("time")
                ? new DeclaredRows(Kind.EACH_TIME, null)
                : new DeclaredRows(Kind.EACH_LINE, text.strip());
    }

    public boolean is(Kind expected) {
        return kind == expected;
    }
}
