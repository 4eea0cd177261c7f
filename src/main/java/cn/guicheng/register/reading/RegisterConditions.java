package cn.guicheng.register.reading;

import cn.guicheng.register.normalform.Signs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Which rows of a register are found: those of the days asked for, that the reader may read, and that the search hits. */
@Component
record RegisterConditions(SearchTerms terms, Clock clock) {
    private static final String VISIBLE = ":visibleCases";
    private static final int AT_ONCE = 50_000;

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
            conditions.add(readable(register, reader, values));
            values.put("headed", reader.headed());
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

    /**
     * Numbers of cases in few parameters: they grow with the years, and one by one PostgreSQL takes 65,535 of them in a question, H2 as many
     * in an array.
     */
    private static String isAmong(String column, String name, Set<String> caseNumbers, Map<String, Object> values) {
        List<String> all = List.copyOf(caseNumbers);
        List<String> ways = new ArrayList<>();
        for (int from = 0; from == 0 || from < all.size(); from += AT_ONCE) {
            String parameter = name + ways.size();
            List<String> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            values.put(parameter, new SqlArrayValue("varchar", some.toArray()));
            ways.add(column + " = any(:" + parameter + ")");
        }
        return "(" + String.join(" or ", ways) + ")";
    }

    private static String readable(ReadableRegister register, RegisterReader reader, Map<String, Object> values) {
        List<String> ways = new ArrayList<>();
        if (register.ownRows() != null) {
            ways.add(
                    register.ownRows().contains(VISIBLE)
                            ? register.ownRows()
                                    .replace(
                                            VISIBLE, isAmong(cases(register), "visible", reader.visibleCases(), values))
                            : register.ownRows());
        }
        if (register.headedRows() != null && !reader.headed().isEmpty()) {
            ways.add(register.headedRows());
        }
        if (!reader.inPlaceOfOthers().isEmpty()) {
            ways.add(isAmong(cases(register), "inPlace", reader.inPlaceOfOthers(), values));
        }
        return String.join(" or ", ways);
    }

    private static String cases(ReadableRegister register) {
        return register.cases().orElseThrow().sql();
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
