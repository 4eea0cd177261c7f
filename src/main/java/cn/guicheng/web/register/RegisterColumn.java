package cn.guicheng.web.register;

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
 */
record RegisterColumn(String name, String title, Kind kind, String sql, String vocabulary, Map<String, String> words) {
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
        CODE;

        boolean isAmount() {
            return this == MONEY || this == COUNT;
        }

        /** Whether a value is read as one word, never broken over two lines. */
        boolean isWhole() {
            return this == NUMBER || this == CASE || this == TIME || this == PERSON;
        }
    }

    static RegisterColumn of(String name, String title, Kind kind, String sql) {
        return new RegisterColumn(name, title, kind, sql, name, Map.of());
    }

    /** A code with words of the register's own. */
    static RegisterColumn code(String name, String title, String sql, Map<String, String> words) {
        return new RegisterColumn(name, title, Kind.CODE, sql, name, words);
    }

    /** A code worded as the procedures word the variable of that name. */
    static RegisterColumn code(String name, String title, String sql, String vocabulary) {
        return new RegisterColumn(name, title, Kind.CODE, sql, vocabulary, Map.of());
    }

    boolean is(Kind expected) {
        return kind == expected;
    }
}
