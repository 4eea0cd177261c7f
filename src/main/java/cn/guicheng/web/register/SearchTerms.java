package cn.guicheng.web.register;

import static cn.guicheng.web.register.RegisterColumn.Kind.CASE;
import static cn.guicheng.web.register.RegisterColumn.Kind.CODE;
import static cn.guicheng.web.register.RegisterColumn.Kind.GROUP;
import static cn.guicheng.web.register.RegisterColumn.Kind.NUMBER;
import static cn.guicheng.web.register.RegisterColumn.Kind.PERSON;
import static cn.guicheng.web.register.RegisterColumn.Kind.TASK;
import static cn.guicheng.web.register.RegisterColumn.Kind.TEXT;

import cn.guicheng.web.register.RegisterColumn.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Turns the text somebody searches for into a condition. Texts and numbers contain it; people, departments, tasks and codes
 * are found by what they are called as well as by their ids, because names are what a person sees and types.
 */
@Component
class SearchTerms {
    private final RegisterWords words;

    SearchTerms(RegisterWords words) {
        this.words = words;
    }

    /** Puts what the condition needs into {@code values}. */
    String condition(ReadableRegister register, String search, Map<String, Object> values) {
        String lower = search.toLowerCase(Locale.ROOT);
        String upper = search.toUpperCase(Locale.ROOT);
        // Changing the case of every row costs more than comparing it, and Chinese and digits have none.
        boolean hasCase = !lower.equals(upper);
        values.put("search", "%" + escaped(lower) + "%");
        values.put("searchUpper", "%" + escaped(upper) + "%");
        values.put("searchExactly", search);
        // What is quickly compared comes first; the database stops at the first that holds.
        List<String> ways = new ArrayList<>();
        columns(register, PERSON, GROUP, TASK, CODE).forEach(column -> ways.add(byName(column, lower, values)));
        if (register.texts() != null) {
            ways.add(register.texts() + " like :search escape '!'");
        } else {
            columns(register, NUMBER, CASE).forEach(column -> ways.add(column.sql() + " like :searchUpper escape '!'"));
            columns(register, TEXT)
                    .forEach(column -> ways.add(
                            (hasCase ? "lower(" + column.sql() + ")" : column.sql()) + " like :search escape '!'"));
        }
        return String.join(" or ", ways);
    }

    private static Stream<RegisterColumn> columns(ReadableRegister register, Kind... kinds) {
        return register.columns().stream().filter(column -> Set.of(kinds).contains(column.kind()));
    }

    private String byName(RegisterColumn column, String lower, Map<String, Object> values) {
        Set<String> ids = words.idsOf(column, lower);
        String exactly = column.sql() + " = :searchExactly";
        if (ids.isEmpty()) {
            return exactly;
        }
        String name = "ids_" + column.name();
        values.put(name, ids);
        return exactly + " or " + column.sql() + " in (:" + name + ")";
    }

    private static String escaped(String search) {
        return search.replaceAll("([!%_])", "!$1");
    }
}
