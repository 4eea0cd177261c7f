package cn.guicheng.web.register;

import java.util.Map;

/**
 * A column of a register.
 *
 * @param name as scripts read it
 * @param title in Chinese
 * @param kind what its values are
 * @param sql the column or expression in the register's table
 * @param words what codes are called, where the procedures' forms do not say
 */
record RegisterColumn(String name, String title, Kind kind, String sql, Map<String, String> words) {
    /** What the values of a column are, which decides how they are searched and shown. */
    enum Kind {
        TEXT,
        /** A number the office gives out, in capital letters. */
        NUMBER,
        /** The number of a case. */
        CASE,
        /** Cents. */
        MONEY,
        COUNT,
        TIME,
        /** A user id. */
        PERSON,
        /** A group id. */
        GROUP,
        /** The id of a task in a model. */
        TASK,
        /** A value of a list. */
        CODE
    }

    static RegisterColumn of(String name, String title, Kind kind, String sql) {
        return new RegisterColumn(name, title, kind, sql, Map.of());
    }

    static RegisterColumn code(String name, String title, String sql, Map<String, String> words) {
        return new RegisterColumn(name, title, Kind.CODE, sql, words);
    }

    boolean is(Kind expected) {
        return kind == expected;
    }
}
