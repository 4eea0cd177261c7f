package cn.guicheng.limit;

import cn.guicheng.engine.form.People;
import cn.guicheng.engine.model.Answerers;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.model.ProcedureWords;
import cn.guicheng.engine.model.StartedByDates;
import cn.guicheng.limit.table.Column;
import cn.guicheng.office.people.Organisation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which columns of limit tables the models take for groups or people, and whether the office has such. */
@Component
record OfficeColumns(ProcedureModels models, Organisation organisation) {
    /** Whether a procedure that the table governs goes by it, or whoever it names reads a register. */
    boolean isOfGroups(String limitTable, List<ProcedureWords> governed, Column column) {
        return governed.stream().anyMatch(procedure -> procedure.readsGroups(column.variable()))
                || isReadFrom(limitTable, column)
                || column.variable().equals(StartedByDates.DUE_FOR)
                        && !entries(limitTable).isEmpty();
    }

    /** What the table starts by its dates: the names of the procedures by entry. */
    Map<String, String> entries(String limitTable) {
        Map<String, String> entries = new LinkedHashMap<>();
        models.latestIds().stream().map(models::of).forEach(model -> StartedByDates.of(model).stream()
                .filter(named -> named.table().equals(limitTable))
                .forEach(named -> entries.merge(named.entry(), model.name(), (one, other) -> one + "、" + other)));
        return entries;
    }

    private boolean isReadFrom(String limitTable, Column column) {
        String output = "table %s.%s".formatted(limitTable, column.variable());
        return models.latestIds().stream().map(models::of).anyMatch(model -> model.registerReaders()
                .contains(output));
    }

    /** Why the value cannot be what the models take it for. */
    Optional<String> objection(String limitTable, List<ProcedureWords> governed, Column column, String value) {
        boolean hasWord = governed.stream()
                .anyMatch(procedure -> procedure.options(column.variable()).containsKey(value));
        if (!hasWord && isOfGroups(limitTable, governed, column) && !organisation.groupExists(value)) {
            return Optional.of("没有“%s”这个组".formatted(value));
        }
        if (governed.stream().anyMatch(procedure -> Answerers.areIn(procedure.model(), column.variable()))) {
            return People.of(value).stream()
                    .filter(id -> !organisation.groupExists(id) && !organisation.isOfTheOffice(id))
                    .findFirst()
                    .map("没有“%s”这个人或组，或已不在职"::formatted);
        }
        boolean ofPeople = governed.stream().anyMatch(procedure -> procedure.readsPeople(column.variable()));
        return ofPeople && !organisation.isOfTheOffice(value)
                ? Optional.of("没有“%s”这个人，或已不在职".formatted(value))
                : Optional.empty();
    }
}
