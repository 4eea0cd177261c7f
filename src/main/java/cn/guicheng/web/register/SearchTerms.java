package cn.guicheng.web.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
        values.put("search", "%" + escaped(lower) + "%");
        values.put("searchUpper", "%" + escaped(search.toUpperCase(Locale.ROOT)) + "%");
        values.put("searchExactly", search);
        List<String> ways = new ArrayList<>();
        for (RegisterColumn column : register.columns()) {
            switch (column.kind()) {
                case TEXT -> ways.add("lower(" + column.sql() + ") like :search escape '!'");
                case NUMBER, CASE -> ways.add(column.sql() + " like :searchUpper escape '!'");
                case PERSON, GROUP, TASK, CODE -> ways.add(byName(column, lower, values));
                default -> {
                    // Amounts and times are chosen by sorting and by date.
                }
            }
        }
        return String.join(" or ", ways);
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
