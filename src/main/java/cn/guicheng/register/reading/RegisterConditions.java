package cn.guicheng.register.reading;

import cn.guicheng.register.normalform.Signs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which rows of a register are found: those of the days asked for, that the reader may read, and that the search hits. */
@Component
record RegisterConditions(SearchTerms terms, Clock clock) {
    /**
     * @param sql a WHERE clause, or empty where every row is found
     * @param values of its parameters
     */
    record Condition(String sql, Map<String, Object> values) {}

    Condition of(ReadableRegister register, RegisterReader reader, RegisterQuery query) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>();
        if (query.from() != null) {
            conditions.add(register.dateColumn().sql() + " >= :from");
            values.put("from", startOf(query.from(), register.dateColumn()));
        }
        if (query.to() != null) {
            conditions.add(register.dateColumn().sql() + " < :until");
            values.put("until", startOf(query.to().plusDays(1), register.dateColumn()));
        }
        if (!reader.readsAll()) {
            conditions.add(readable(register, reader));
            // An empty IN list is no SQL.
            values.put("visibleCases", reader.visibleCases().isEmpty() ? List.of("") : reader.visibleCases());
            values.put("headed", reader.headed());
            values.put("inPlaceOfOthers", reader.inPlaceOfOthers());
        }
        if (reader.restricted()) {
            register.cases().ifPresent(cases -> conditions.add(notConcealed(register, cases)));
        }
        values.put("person", reader.person());
        if (!Signs.areBlank(query.search())) {
            conditions.add(terms.condition(register, query.search(), reader.foundCases(), values));
        }
        String sql =
                conditions.isEmpty() ? "" : conditions.stream().collect(Collectors.joining(") and (", " where (", ")"));
        return new Condition(sql, values);
    }

    private static String readable(ReadableRegister register, RegisterReader reader) {
        List<String> ways = new ArrayList<>();
        if (register.ownRows() != null) {
            ways.add(register.ownRows());
        }
        if (register.headedRows() != null && !reader.headed().isEmpty()) {
            ways.add(register.headedRows());
        }
        if (!reader.inPlaceOfOthers().isEmpty()) {
            ways.add(register.cases().orElseThrow().sql() + " in (:inPlaceOfOthers)");
        }
        return String.join(" or ", ways);
    }

    /** What the reader did or received themselves stays theirs to read, where everybody reads what is theirs. */
    private static String notConcealed(ReadableRegister register, RegisterColumn cases) {
        String rows = "%1$s is null or %1$s not in (select k.case_number from concealment k where k.person = :person)"
                .formatted(cases.sql());
        return register.ownRows() == null
                ? rows
                : register.people().stream()
                        .map(column -> " or " + column.sql() + " = :person")
                        .collect(Collectors.joining("", rows, ""));
    }

    private Object startOf(LocalDate day, RegisterColumn column) {
        return column.is(RegisterColumn.Kind.DAY)
                ? day.toString()
                : day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
