package cn.guicheng.casework.declared;

import cn.guicheng.engine.form.FormField;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the values of a declared column are, by the word for it in a model. */
public enum ColumnKind {
    TEXT,
    NUMBER,
    CASE,
    MONEY,
    COUNT,
    DAY,
    TIME,
    PERSON,
    GROUP,
    CODE,
    STATE;

    private static final Set<String> WHOLE_NUMBERS = Set.of("Integer", "Long", "Short");

    static Optional<ColumnKind> called(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    /** Cents or a count. */
    public boolean isAmount() {
        return this == MONEY || this == COUNT;
    }

    /** Whether values of both stand in the same place and are read alike. */
    boolean isKeptAs(ColumnKind other) {
        return isAmount() == other.isAmount() && (this == TIME) == (other == TIME);
    }

    /** What a field of a form holds. */
    static ColumnKind of(FormField field) {
        if (!field.options().isEmpty() || field.type().equals("Boolean")) {
            return CODE;
        }
        String kind = String.valueOf(field.kind());
        return switch (kind) {
            case "person", "colleague" -> PERSON;
            case "group" -> GROUP;
            case "day" -> DAY;
            default ->
                WHOLE_NUMBERS.contains(field.type()) ? COUNT : field.type().equals("Date") ? TIME : TEXT;
        };
    }
}
