package cn.guicheng.casework.entry;

import cn.guicheng.casework.declared.DeclaredColumn;
import cn.guicheng.casework.declared.DeclaredRegister;
import cn.guicheng.casework.declared.DeclaredRows;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.register.entry.EntryValue;
import cn.guicheng.register.signature.Signature;
import cn.guicheng.register.signature.Signatures;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/** What a case has to say in the columns of its register. */
@Component
record ColumnValues(Signatures signatures, Clock clock) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The rows in their order, each by column, null for one that is empty; columns that the row itself knows are left out. */
    List<Map<String, EntryValue>> of(DeclaredRegister register, DelegateExecution execution) {
        List<JsonNode> lines = new ArrayList<>();
        if (register.rows().is(DeclaredRows.Kind.EACH_LINE)) {
            lines(plain(execution.getVariableTyped(register.rows().list(), false)))
                    .forEach(lines::add);
        } else {
            lines.add(MissingNode.getInstance());
        }
        List<Map<String, EntryValue>> rows = new ArrayList<>();
        for (JsonNode line : lines) {
            rows.add(row(register, execution, line, rows.size() + 1));
        }
        return rows;
    }

    private Map<String, EntryValue> row(
            DeclaredRegister register, DelegateExecution execution, JsonNode line, int number) {
        Map<String, EntryValue> values = new LinkedHashMap<>();
        register.columns().stream()
                .filter(column -> !column.source().isOfTheRow())
                .forEach(column -> values.put(
                        column.name(),
                        switch (column.source().kind()) {
                            case LINE ->
                                stored(column, part(line, column.source().name()));
                            case NUMBERED ->
                                EntryValue.text("%s-%02d".formatted(execution.getProcessBusinessKey(), number));
                            default -> value(register, column, execution);
                        }));
        return values;
    }

    private static JsonNode lines(Object list) {
        try {
            return list == null ? MissingNode.getInstance() : JSON.readTree(list.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored list is no JSON", e);
        }
    }

    private static Object part(JsonNode line, String name) {
        JsonNode part = name == null ? line : line.path(name);
        return part.isNumber() ? part.numberValue() : part.asText(null);
    }

    private EntryValue value(DeclaredRegister register, DeclaredColumn column, DelegateExecution execution) {
        String name = column.source().name();
        return switch (column.source().kind()) {
            case STARTER -> stored(column, CaseVariables.STARTED_BY.get(execution));
            case SIGNER ->
                signature(register, name, execution)
                        .map(signature -> EntryValue.named(signature.person(), signature.signedAt()))
                        .orElse(null);
            case SIGNED_AT ->
                signature(register, name, execution)
                        .map(signature -> EntryValue.time(signature.signedAt()))
                        .orElse(null);
            case VARIABLE -> stored(column, plain(execution.getVariableTyped(name, false)));
            default -> null;
        };
    }

    private Optional<Signature> signature(DeclaredRegister register, String task, DelegateExecution execution) {
        return signatures.latest(execution.getProcessBusinessKey(), register.procedure(), task);
    }

    private EntryValue stored(DeclaredColumn column, Object value) {
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        return switch (column.kind()) {
            case MONEY, COUNT ->
                value instanceof Number number
                        ? EntryValue.number(number.longValue())
                        : EntryValue.text(value.toString());
            case TIME -> value instanceof Date time ? EntryValue.time(time(time)) : EntryValue.text(value.toString());
            case PERSON, GROUP -> EntryValue.named(value.toString(), OffsetDateTime.now(clock));
            default ->
                EntryValue.text(
                        value instanceof Date day ? time(day).toLocalDate().toString() : value.toString());
        };
    }

    private OffsetDateTime time(Date time) {
        return time.toInstant().atZone(clock.getZone()).toOffsetDateTime();
    }

    private static Object plain(TypedValue value) {
        return value instanceof SerializableValue serializable
                ? serializable.getValueSerialized()
                : value == null ? null : value.getValue();
    }
}
