package cn.guicheng.register.reading;

import java.util.List;
import java.util.Map;

/**
 * A column of a register.
 *
 * @param name as scripts read it
 * @param title in Chinese
 * @param kind what its values are
 * @param sql the column or expression in the register's table
 * @param vocabulary of a code: the variable by whose name the procedures' models and forms say what it is called
 * @param words what codes are called, where no procedure says
 * @param then of a person or group: the column or expression with the time for which their name is shown; null is the
 *     register's own date
 * @param counted of a number of working days: the columns with the first and the last day; otherwise empty
 */
public record RegisterColumn(
        String name,
        String title,
        Kind kind,
        String sql,
        String vocabulary,
        Map<String, String> words,
        String then,
        List<String> counted) {
    /** The number of the case that a row belongs to. */
    public static final RegisterColumn CASE_NUMBER = of("caseNumber", "单据编号", Kind.CASE, "case_number");

    /** What the values of a column are, which decides how they are searched and shown. */
    public enum Kind {
        TEXT,
        /** A number the office gives out, in capital letters. */
        NUMBER,
        /** The number of a case. */
        CASE,
        /** Cents. */
        MONEY,
        COUNT,
        TIME,
        /** A day of the office's, as {@code 2026-01-31}. */
        DAY,
        /** A user id. */
        PERSON,
        /** A group id. */
        GROUP,
        /** The id of a task in a model. */
        TASK,
        /** A value of a list. */
        CODE;

        public boolean isAmount() {
            return this == MONEY || this == COUNT;
        }

        /** Whether a value is read as one word, never broken over two lines. */
        public boolean isWhole() {
            return this == NUMBER || this == CASE || this == TIME || this == DAY || this == PERSON;
        }
    }

    /** One that is no number of working days. */
    public RegisterColumn(
            String name,
            String title,
            Kind kind,
            String sql,
            String vocabulary,
            Map<String, String> words,
            String then) {
        this(name, title, kind, sql, vocabulary, words, then, List.of());
    }

    public static RegisterColumn of(String name, String title, Kind kind, String sql) {
        return new RegisterColumn(name, title, kind, sql, name, Map.of(), null);
    }

    /** A code with words of the register's own. */
    public static RegisterColumn code(String name, String title, String sql, Map<String, String> words) {
        return new RegisterColumn(name, title, Kind.CODE, sql, name, words, null);
    }

    /** A code worded as the procedures word the variable of that name. */
    public static RegisterColumn code(String name, String title, String sql, String vocabulary) {
        return new RegisterColumn(name, title, Kind.CODE, sql, vocabulary, Map.of(), null);
    }

    /** The same, with people and groups called as they were at another time than the register's own date. */
    public RegisterColumn calledThen(String time) {
        return new RegisterColumn(name, title, kind, sql, vocabulary, words, time, counted);
    }

    /** Whether its values are ids of whom the record of people and groups knows the names. */
    boolean isNamed() {
        return kind == Kind.PERSON || kind == Kind.GROUP;
    }

    public boolean is(Kind expected) {
        return kind == expected;
    }
}
