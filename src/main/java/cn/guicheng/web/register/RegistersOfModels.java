package cn.guicheng.web.register;

import cn.guicheng.casework.declared.ColumnKind;
import cn.guicheng.casework.declared.DeclaredColumn;
import cn.guicheng.casework.declared.DeclaredReaders;
import cn.guicheng.casework.declared.DeclaredRegister;
import cn.guicheng.casework.declared.DeclaredRegisters;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.model.ProcedureWords;
import cn.guicheng.limit.LimitLookup;
import cn.guicheng.register.reading.OpenAbout;
import cn.guicheng.register.reading.ReadableRegister;
import cn.guicheng.register.reading.RegisterColumn;
import cn.guicheng.register.reading.RegisterColumn.Kind;
import cn.guicheng.register.reading.RegisterSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The registers that procedures declare in their models, read like all others. */
@Component
class RegistersOfModels implements RegisterSource {
    // Names of registers and columns are letters, digits and hyphens: whatever else a model says is none.
    private static final String ROWS = "(select * from register_entry where register = '%s') entries";
    private static final String VALUE =
            "(select v.%s from register_value v where v.entry = entries.id and v.column_name = '%s')";

    private static final Map<ColumnKind, Kind> KINDS = Map.ofEntries(
            Map.entry(ColumnKind.TEXT, Kind.TEXT),
            Map.entry(ColumnKind.NUMBER, Kind.NUMBER),
            Map.entry(ColumnKind.CASE, Kind.CASE),
            Map.entry(ColumnKind.MONEY, Kind.MONEY),
            Map.entry(ColumnKind.COUNT, Kind.COUNT),
            Map.entry(ColumnKind.DAY, Kind.DAY),
            Map.entry(ColumnKind.TIME, Kind.TIME),
            Map.entry(ColumnKind.PERSON, Kind.PERSON),
            Map.entry(ColumnKind.GROUP, Kind.GROUP),
            Map.entry(ColumnKind.CODE, Kind.CODE),
            Map.entry(ColumnKind.STATE, Kind.CODE));

    private final DeclaredRegisters declared;
    private final LimitLookup limits;
    private final ProcedureModels models;

    /** By version the variables that are a number of working days, with the days between which; read once. */
    private final Map<String, Map<String, List<String>>> counted = new ConcurrentHashMap<>();

    RegistersOfModels(DeclaredRegisters declared, LimitLookup limits, ProcedureModels models) {
        this.declared = declared;
        this.limits = limits;
        this.models = models;
    }

    @Override
    public List<ReadableRegister> registers() {
        return declared.all().stream().map(this::readable).toList();
    }

    @Override
    public List<OpenAbout> open() {
        return declared.all().stream()
                .filter(register -> !register.open().columns().isEmpty())
                .map(register -> new OpenAbout(register.name(), open(register)))
                .toList();
    }

    private static String open(DeclaredRegister register) {
        return "(%s) and entries.state in (%s)"
                .formatted(
                        condition(register, register.open().columns(), " = :person"),
                        register.open().states().stream()
                                .map(state -> "'" + state.replace("'", "''") + "'")
                                .collect(Collectors.joining(", ")));
    }

    private ReadableRegister readable(DeclaredRegister register) {
        return new ReadableRegister(
                register.name(),
                register.title(),
                register.about(),
                ROWS.formatted(register.name()),
                "entries.id",
                register.columns().stream()
                        .map(column -> column(column, counted(register, column)))
                        .toList(),
                "entries.search_text",
                date(register),
                readers(register.readers()),
                condition(register, register.readers().own(), " = :person"),
                condition(register, register.readers().heads(), " in (:headed)"));
    }

    /** A limit table that comes into force names other groups from then on. */
    private Set<String> readers(DeclaredReaders readers) {
        Set<String> groups = new TreeSet<>(readers.groups());
        readers.tables().forEach(output -> groups.addAll(limits.everyText(output.table(), output.output())));
        return groups;
    }

    private static String condition(DeclaredRegister register, Collection<String> columns, String holds) {
        String condition = columns.stream()
                .flatMap(name -> register.column(name).stream())
                .map(column -> sql(column) + holds)
                .collect(Collectors.joining(" or "));
        return condition.isEmpty() ? null : condition;
    }

    /** The first point in time that a row has; else its first day. */
    private static String date(DeclaredRegister register) {
        return Stream.of(ColumnKind.TIME, ColumnKind.DAY)
                .flatMap(kind -> first(register, kind).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> first(DeclaredRegister register, ColumnKind kind) {
        return register.columns().stream()
                .filter(column -> column.kind() == kind)
                .map(DeclaredColumn::name)
                .findFirst();
    }

    /** Of a number of working days the columns with the days from and to which they were counted, where the register has them. */
    private List<String> counted(DeclaredRegister register, DeclaredColumn column) {
        String variable = column.source().name();
        if (variable == null) {
            return List.of();
        }
        return models.latestId(register.procedure())
                .map(version -> counted.computeIfAbsent(version, this::counted).get(variable))
                .map(days -> days.stream()
                        .flatMap(day -> register.columns().stream()
                                .filter(one -> one.source().is(day))
                                .map(DeclaredColumn::name)
                                .limit(1))
                        .toList())
                .orElse(List.of());
    }

    private Map<String, List<String>> counted(String version) {
        Map<String, List<String>> counted = new HashMap<>();
        ProcedureWords.of(models, version).fields().stream()
                .filter(field -> field.rules().countsWorkingDaysBetween().size() == 2)
                .forEach(field -> counted.put(field.name(), field.rules().countsWorkingDaysBetween()));
        return counted;
    }

    private static RegisterColumn column(DeclaredColumn column, List<String> counted) {
        boolean named = column.kind() == ColumnKind.PERSON || column.kind() == ColumnKind.GROUP;
        return new RegisterColumn(
                column.name(),
                column.title(),
                KINDS.get(column.kind()),
                sql(column),
                column.source().name() == null ? column.name() : column.source().name(),
                column.words(),
                named ? VALUE.formatted("time_value", column.name()) : null,
                counted);
    }

    private static String sql(DeclaredColumn column) {
        return switch (column.source().kind()) {
            case CASE_NUMBER -> "entries.case_number";
            case STATE -> "entries.state";
            case ENTERED -> "entries.entered_at";
            default ->
                VALUE.formatted(
                        column.kind().isAmount()
                                ? "number_value"
                                : column.kind() == ColumnKind.TIME ? "time_value" : "text_value",
                        column.name());
        };
    }
}
