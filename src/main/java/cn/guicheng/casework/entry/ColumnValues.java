package cn.guicheng.casework.entry;

import cn.guicheng.casework.declared.DeclaredColumn;
import cn.guicheng.casework.declared.DeclaredRegister;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.register.entry.EntryValue;
import cn.guicheng.register.signature.Signature;
import cn.guicheng.register.signature.Signatures;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/** What a case has to say in the columns of its register. */
@Component
record ColumnValues(Signatures signatures, Clock clock) {
    /** By column, null for one that is empty; those that the row itself knows are left out. */
    Map<String, EntryValue> of(DeclaredRegister register, DelegateExecution execution) {
        Map<String, EntryValue> values = new LinkedHashMap<>();
        register.columns().stream()
                .filter(column -> !column.source().isOfTheRow())
                .forEach(column -> values.put(column.name(), value(register, column, execution)));
        return values;
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
