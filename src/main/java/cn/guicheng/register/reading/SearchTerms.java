package cn.guicheng.register.reading;

import static cn.guicheng.register.reading.RegisterColumn.Kind.CASE;
import static cn.guicheng.register.reading.RegisterColumn.Kind.CODE;
import static cn.guicheng.register.reading.RegisterColumn.Kind.DAY;
import static cn.guicheng.register.reading.RegisterColumn.Kind.GROUP;
import static cn.guicheng.register.reading.RegisterColumn.Kind.MONEY;
import static cn.guicheng.register.reading.RegisterColumn.Kind.NUMBER;
import static cn.guicheng.register.reading.RegisterColumn.Kind.PERSON;
import static cn.guicheng.register.reading.RegisterColumn.Kind.TASK;
import static cn.guicheng.register.reading.RegisterColumn.Kind.TEXT;

import cn.guicheng.register.find.FindTerms;
import cn.guicheng.register.find.FindTerms.Term;
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
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Turns the text somebody searches for into a condition: each part between blanks must be found somewhere in the row. Texts and numbers
 * contain it, however numbers are written, amounts as they are read; people, departments, tasks and codes are found by what they are
 * called as well as by their ids, people by their initials too, because names are what a person sees and types.
 */
@Component
record SearchTerms(RegisterWords words) {
    private static final Pattern DIGITS = Pattern.compile("[0-9]*\\.?[0-9]*");

    /** Cents as {@code 9876.54}. */
    private static final String YUAN = "cast(cast(cast(%s as decimal(22, 2)) / 100 as decimal(22, 2)) as varchar)";

    /** Puts what the condition needs into {@code values}. */
    String condition(ReadableRegister register, String search, Set<String> foundCases, Map<String, Object> values) {
        List<Term> terms = FindTerms.of(search).terms();
        List<String> ways = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (Term term : terms) {
            parts.add(one(register, term, "search" + parts.size(), values));
        }
        // Nothing that anybody could see is asked for.
        ways.add(parts.isEmpty() ? "1 = 1" : parts.stream().collect(Collectors.joining(") and (", "(", ")")));
        // Blanks may only group a telephone number.
        if (terms.size() > 1) {
            PhoneNumber.parse(search)
                    .map(phone -> new Term(phone.text(), Set.of(FindTerms.normal(phone.text()))))
                    .ifPresent(phone -> ways.add(one(register, phone, "phone", values)));
        }
        if (!foundCases.isEmpty()) {
            values.put("foundCases", foundCases);
            columns(register, CASE).forEach(column -> ways.add(column.sql() + " in (:foundCases)"));
        }
        return String.join(" or ", ways);
    }

    /** Where the term is found in a row. What is quickly compared comes first; the database stops at the first that holds. */
    private String one(ReadableRegister register, Term term, String name, Map<String, Object> values) {
        Set<String> spellings = new LinkedHashSet<>(term.spellings());
        spellings.add(term.typed().toLowerCase(Locale.ROOT));
        List<String> ways = new ArrayList<>();
        columns(register, PERSON, GROUP, TASK, CODE)
                .forEach(column -> ways.add(byName(column, term.typed(), name, values)));
        if (register.texts() != null) {
            ways.add(contains(register.texts(), spellings, name, values));
        } else {
            Set<String> capitals = spellings.stream()
                    .map(spelling -> spelling.toUpperCase(Locale.ROOT))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            columns(register, NUMBER, CASE)
                    .forEach(column -> ways.add(contains(column.sql(), capitals, name + "Number", values)));
            columns(register, TEXT, DAY)
                    .forEach(column -> ways.add(contains(small(column, term.typed()), spellings, name, values)));
        }
        if (register.elsewhere() != null) {
            ways.add(register.elsewhere()
                    .condition()
                    .formatted(contains(register.elsewhere().column(), spellings, name, values)));
        }
        Set<String> amounts = spellings.stream()
                .filter(spelling -> DIGITS.matcher(spelling).matches())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!amounts.isEmpty()) {
            columns(register, MONEY)
                    .forEach(column ->
                            ways.add(contains(YUAN.formatted(column.sql()), amounts, name + "Amount", values)));
        }
        return String.join(" or ", ways);
    }

    /** Changing the case of every row costs more than comparing it, and Chinese and digits have none. */
    private static String small(RegisterColumn column, String typed) {
        boolean hasCase = !typed.toLowerCase(Locale.ROOT).equals(typed.toUpperCase(Locale.ROOT));
        return hasCase ? "lower(" + column.sql() + ")" : column.sql();
    }

    private static String contains(String sql, Set<String> spellings, String name, Map<String, Object> values) {
        List<String> ways = new ArrayList<>();
        for (String spelling : spellings) {
            String value = name + "x" + ways.size();
            values.put(value, "%" + escaped(spelling) + "%");
            ways.add(sql + " like :" + value + " escape '!'");
        }
        return String.join(" or ", ways);
    }

    private static Stream<RegisterColumn> columns(ReadableRegister register, Kind... kinds) {
        return register.columns().stream().filter(column -> Set.of(kinds).contains(column.kind()));
    }

    private String byName(RegisterColumn column, String typed, String name, Map<String, Object> values) {
        values.put(name + "Exactly", typed);
        String exactly = column.sql() + " = :" + name + "Exactly";
        Set<String> ids = words.idsOf(column, typed);
        if (ids.isEmpty()) {
            return exactly;
        }
        String found = name + "_" + column.name();
        values.put(found, ids);
        return exactly + " or " + column.sql() + " in (:" + found + ")";
    }

    private static String escaped(String search) {
        return search.replaceAll("([!%_])", "!$1");
    }
}
