package cn.guicheng.limit;

import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.model.ProcedureWords;
import cn.guicheng.engine.model.StartedByDates;
import cn.guicheng.limit.table.Column;
import cn.guicheng.limit.table.ValueType;
import cn.guicheng.limit.table.Words;
import cn.guicheng.office.people.Departments;
import cn.guicheng.office.people.Organisation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The words of a limit table's values, as the procedures that it governs use them in their models and forms. */
@Component
public class TableWords {
    private final GovernedProcedures governed;
    private final ProcedureModels models;
    private final Organisation organisation;
    private final Departments departments;
    private final OfficeColumns office;

    TableWords(
            GovernedProcedures governed,
            ProcedureModels models,
            Organisation organisation,
            Departments departments,
            OfficeColumns office) {
        this.governed = governed;
        this.models = models;
        this.organisation = organisation;
        this.departments = departments;
        this.office = office;
    }

    /** For one table, as of now. */
    public Words of(String limitTable) {
        List<ProcedureWords> procedures = governed.ids(limitTable).stream()
                .map(id -> ProcedureWords.of(models, id))
                .toList();
        return new Words() {
            @Override
            public Map<String, String> of(Column column) {
                return column.type() == ValueType.TEXT ? words(limitTable, procedures, column) : Map.of();
            }

            @Override
            public Optional<String> objection(Column column, String value) {
                return office.objection(limitTable, procedures, column, value);
            }
        };
    }

    private Map<String, String> words(String limitTable, List<ProcedureWords> procedures, Column column) {
        if (column.variable().equals(StartedByDates.ENTRY)) {
            return office.entries(limitTable);
        }
        Map<String, String> known = new LinkedHashMap<>();
        procedures.forEach(procedure -> procedure.options(column.variable()).forEach(known::putIfAbsent));
        if (!column.values().isEmpty()) {
            Map<String, String> listed = new LinkedHashMap<>();
            column.values().forEach(value -> listed.put(value, known.getOrDefault(value, groupName(value))));
            return listed;
        }
        if (known.isEmpty() && procedures.stream().anyMatch(procedure -> procedure.namesGroups(column.variable()))) {
            departments.all().forEach(department -> known.put(department.id(), department.name()));
        } else if (known.isEmpty() && office.isOfGroups(limitTable, procedures, column)) {
            known.putAll(organisation.groupNames());
        }
        return known;
    }

    private String groupName(String value) {
        return organisation.groupExists(value) ? organisation.groupName(value) : value;
    }
}
