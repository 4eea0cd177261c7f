package cn.guicheng.casework.sheet;

import cn.guicheng.casework.sheet.CaseSheet.Column;
import cn.guicheng.casework.sheet.CaseSheet.Fact;
import cn.guicheng.engine.form.Cents;
import cn.guicheng.engine.form.ListColumn;
import cn.guicheng.engine.form.ListField;
import cn.guicheng.register.reading.Wording;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.StreamSupport;

/** The lines of a list as a table for people, with the columns that its form or its model declares. */
record ListWords(ListField list) {
    private static final int SHORTEST_MOMENT = "2026-01-31T09:00Z".length();
    private static final int DATE_ENDS = "2026-01-31".length();

    Fact fact(String name, String label, JsonNode lines) {
        Collection<List<ListColumn>> cells = list.cells();
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode line : lines) {
            rows.add(cells.stream().map(columns -> cell(columns, line)).toList());
        }
        List<Column> heads = cells.stream()
                .map(columns -> new Column(
                        columns.get(0).name(),
                        columns.get(0).heading(),
                        isOfNumbers(columns, lines) ? "right" : "left"))
                .toList();
        return new Fact(name, label, "table", null, heads, rows, null);
    }

    private static boolean isOfNumbers(List<ListColumn> columns, JsonNode lines) {
        return columns.get(0).type().isNumber()
                || columns.stream().anyMatch(column -> StreamSupport.stream(lines.spliterator(), false)
                        .anyMatch(line -> column.in(line).isNumber()));
    }

    /** Of columns that share a cell the first that has a value is shown. */
    private static String cell(List<ListColumn> columns, JsonNode line) {
        return columns.stream()
                .map(column -> text(column, column.in(line)))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String text(ListColumn column, JsonNode value) {
        return switch (column.type()) {
            // What is no amount, in lists of earlier times, is shown as it was written and not as another amount.
            case CENTS ->
                Cents.read(value)
                        .map(cents -> cents == 0 ? "" : Wording.money(cents))
                        .orElse(value.asText(""));
            case CHOICE -> column.options().getOrDefault(value.asText(""), value.asText(""));
            case BOOLEAN -> value.isBoolean() ? Wording.yesOrNo(value.booleanValue()) : "";
            default -> moment(value.asText(""));
        };
    }

    /** A moment that the program wrote is shown as people write it; any other text as it is. */
    private static String moment(String text) {
        if (text.length() < SHORTEST_MOMENT || text.charAt(DATE_ENDS) != 'T') {
            return text;
        }
        try {
            return Wording.minutes(Date.from(OffsetDateTime.parse(text).toInstant()));
        } catch (DateTimeParseException none) {
            return text;
        }
    }
}
