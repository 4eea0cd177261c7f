package cn.guicheng.register.reading;

import static cn.guicheng.register.reading.RegisterColumn.Kind.CASE;
import static cn.guicheng.register.reading.RegisterColumn.Kind.CODE;
import static cn.guicheng.register.reading.RegisterColumn.Kind.DAY;
import static cn.guicheng.register.reading.RegisterColumn.Kind.GROUP;
import static cn.guicheng.register.reading.RegisterColumn.Kind.NUMBER;
import static cn.guicheng.register.reading.RegisterColumn.Kind.PERSON;
import static cn.guicheng.register.reading.RegisterColumn.Kind.TASK;
import static cn.guicheng.register.reading.RegisterColumn.Kind.TEXT;

import cn.guicheng.register.normalform.NormalForm;
import cn.guicheng.register.normalform.PhoneNumber;
import cn.guicheng.register.reading.RegisterColumn.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Turns the text somebody searches for into a condition. Texts and numbers contain it; people, departments, tasks and codes
 * are found by what they are called as well as by their ids, because names are what a person sees and types.
 */
@Component
record SearchTerms(RegisterWords words) {
    /** Shorter ones are found as they are typed, without being taken for a date or a page. */
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{8,}");

    /** Puts what the condition needs into {@code values}. */
    String condition(ReadableRegister register, String search, Set<String> foundCases, Map<String, Object> values) {
        List<String> spellings = spellings(search);
        for (int i = 0; i < spellings.size(); i++) {
            values.put("search" + i, "%" + escaped(spellings.get(i)) + "%");
        }
        values.put("searchNumber", "%" + escaped(NormalForm.NAME.of(search)) + "%");
        values.put("searchExactly", search);
        // Changing the case of every row costs more than comparing it, and Chinese and digits have none.
        boolean hasCase = !search.toLowerCase(Locale.ROOT).equals(search.toUpperCase(Locale.ROOT));
        // What is quickly compared comes first; the database stops at the first that holds.
        List<String> ways = new ArrayList<>();
        columns(register, PERSON, GROUP, TASK, CODE).forEach(column -> ways.add(byName(column, search, values)));
        if (register.texts() != null) {
            ways.add(contains(register.texts(), spellings));
        } else {
            columns(register, NUMBER, CASE)
                    .forEach(column -> ways.add(column.sql() + " like :searchNumber escape '!'"));
            columns(register, TEXT, DAY)
                    .forEach(column ->
                            ways.add(contains(hasCase ? "lower(" + column.sql() + ")" : column.sql(), spellings)));
        }
        if (register.elsewhere() != null) {
            ways.add(register.elsewhere()
                    .condition()
                    .formatted(contains(register.elsewhere().column(), spellings)));
        }
        if (!foundCases.isEmpty()) {
            values.put("foundCases", foundCases);
            columns(register, CASE).forEach(column -> ways.add(column.sql() + " in (:foundCases)"));
        }
        return String.join(" or ", ways);
    }

    /** What is looked for in texts, in small letters: as it was typed, and as numbers and names are kept. */
    private static List<String> spellings(String search) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(search.toLowerCase(Locale.ROOT));
        spellings.add(NormalForm.NAME.of(search).toLowerCase(Locale.ROOT));
        PhoneNumber.parse(search).ifPresent(phone -> spellings.add(phone.text()));
        String digits = NormalForm.NUMBER.of(search);
        if (LONG_NUMBER.matcher(digits).matches()) {
            spellings.add(digits);
        }
        return List.copyOf(spellings);
    }

    private static String contains(String sql, List<String> spellings) {
        return IntStream.range(0, spellings.size())
                .mapToObj(spelling -> sql + " like :search" + spelling + " escape '!'")
                .collect(Collectors.joining(" or "));
    }

    private static Stream<RegisterColumn> columns(ReadableRegister register, Kind... kinds) {
        return register.columns().stream().filter(column -> Set.of(kinds).contains(column.kind()));
    }

    private String byName(RegisterColumn column, String search, Map<String, Object> values) {
        Set<String> ids = words.idsOf(column, search);
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
