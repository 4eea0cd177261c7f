package cn.guicheng.casework.declared;

/**
 * Where a declared column has its values from.
 *
 * @param kind the way
 * @param name of the variable, of the task that somebody signed, or of the part of a line; else null
 */
public record ColumnSource(Kind kind, String name) {
    /** The ways in which a column comes by its value. */
    public enum Kind {
        CASE_NUMBER,
        STATE,
        ENTERED,
        STARTER,
        SIGNER,
        SIGNED_AT,
        /** The line of the list that a row is for, or a part of it. */
        LINE,
        /** The case's number and behind it the row's. */
        NUMBERED,
        VARIABLE,
        /** Words that say nothing; told when the model is checked. */
        UNKNOWN
    }

    private static final String SIGNER = "signer ";
    private static final String TIME = "time ";
    private static final String LINE = "line";

    /** Of a column that is the case's number wherever it stands: what is concealed is told by it. */
    static final String CASE_NUMBER = "caseNumber";

    /** Whether it is this variable of the case. */
    public boolean is(String variable) {
        return kind == Kind.VARIABLE && variable.equals(name);
    }

    /** As it is written behind the equals sign; {@code column} is the column's name, and null text is left out. */
    static ColumnSource parse(String column, String text) {
        if (column.equals(CASE_NUMBER)) {
            return new ColumnSource(Kind.CASE_NUMBER, null);
        }
        if (column.equals("state") && text == null) {
            return new ColumnSource(Kind.STATE, null);
        }
        if (text == null) {
            return new ColumnSource(Kind.VARIABLE, column);
        }
        if (text.startsWith(SIGNER)) {
            return new ColumnSource(Kind.SIGNER, text.substring(SIGNER.length()).strip());
        }
        if (text.startsWith(TIME)) {
            return new ColumnSource(
                    Kind.SIGNED_AT, text.substring(TIME.length()).strip());
        }
        if (text.startsWith(LINE + " ")) {
            return new ColumnSource(Kind.LINE, text.substring(LINE.length()).strip());
        }
        return switch (text) {
            case LINE -> new ColumnSource(Kind.LINE, null);
            case "numbered" -> new ColumnSource(Kind.NUMBERED, null);
            case "starter" -> new ColumnSource(Kind.STARTER, null);
            case "entered" -> new ColumnSource(Kind.ENTERED, null);
            default -> new ColumnSource(text.matches("[A-Za-z][A-Za-z0-9]*") ? Kind.VARIABLE : Kind.UNKNOWN, text);
        };
    }

    /** Whether the row itself knows it, and nothing of its own is kept for the column. */
    public boolean isOfTheRow() {
        return kind == Kind.CASE_NUMBER || kind == Kind.STATE || kind == Kind.ENTERED;
    }

    public boolean is(Kind expected) {
        return kind == expected;
    }
}
