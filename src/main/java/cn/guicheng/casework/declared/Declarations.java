package cn.guicheng.casework.declared;

import cn.guicheng.engine.form.FormField;
import cn.guicheng.engine.form.Texts;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.variable.CaseVariables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a model declares of a register and of holds; leaves out what says nothing. */
final class Declarations {
    static final String HOLD = "hold.";
    static final Pattern REGISTER_NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    static final Pattern COLUMN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,63}");
    /** Title, kind, source. */
    static final Pattern COLUMN_TEXT =
            Pattern.compile("\\s*(.*?)\\s*(?:[;；]\\s*([A-Za-z]+)\\s*)?(?:=\\s*([A-Za-z][A-Za-z0-9_ ]*))?\\s*");

    private static final Map<String, String> YES_AND_NO = Map.of("true", "是", "false", "否");

    private Declarations() {}

    /** The registers of a model; none that has no usable name. */
    static List<DeclaredRegister> registers(ProcedureModel model, Collection<FormField> fields) {
        return RegisterProperties.keys(model).stream()
                .flatMap(key -> register(new RegisterProperties(model, key), fields).stream())
                .toList();
    }

    /** One register of a model; empty where it declares none, or none with a usable name. */
    static Optional<DeclaredRegister> register(RegisterProperties said, Collection<FormField> fields) {
        return said.title().map(text -> text.strip().split("\\s+", 2)).flatMap(words -> {
            if (words.length < 2 || !REGISTER_NAME.matcher(words[0]).matches()) {
                return Optional.empty();
            }
            Map<String, String> states = states(said);
            return Optional.of(new DeclaredRegister(
                    words[0],
                    words[1],
                    said.get("about").orElse(""),
                    said.model().key(),
                    said.key(),
                    DeclaredRows.parse(said.get("each").orElse(null)),
                    columns(said, fields, states),
                    states,
                    DeclaredReaders.parse(said.get("readers").orElse("")),
                    DeclaredOpen.parse(said.get("open").orElse(""))));
        });
    }

    static List<DeclaredHold> holds(ProcedureModel model, Collection<FormField> fields) {
        Set<String> people = new TreeSet<>(Set.of(CaseVariables.STARTED_BY.name()));
        fields.stream()
                .filter(field -> ColumnKind.of(field) == ColumnKind.PERSON)
                .forEach(field -> people.add(field.name()));
        List<DeclaredHold> holds = new ArrayList<>();
        model.properties().forEach((property, text) -> {
            if (property.startsWith(HOLD)) {
                DeclaredHold.parse(property.substring(HOLD.length()), text, people)
                        .ifPresent(holds::add);
            }
        });
        return holds;
    }

    static Map<String, String> states(RegisterProperties said) {
        return said.get("states")
                .filter(text -> text.matches("\\s*[^\\s,]+\\s+[^\\s,][^,]*(,\\s*[^\\s,]+\\s+[^\\s,][^,]*)*"))
                .map(Texts::pairs)
                .orElse(Map.of());
    }

    private static List<DeclaredColumn> columns(
            RegisterProperties said, Collection<FormField> fields, Map<String, String> states) {
        ProcedureModel model = said.model();
        List<DeclaredColumn> columns = new ArrayList<>();
        said.columns().forEach((name, text) -> {
            if (COLUMN_NAME.matcher(name).matches()) {
                columns.add(column(model, name, text, fields, states));
            }
        });
        if (columns.stream().noneMatch(column -> column.source().is(ColumnSource.Kind.CASE_NUMBER))) {
            columns.add(0, column(model, ColumnSource.CASE_NUMBER, "单据编号", fields, states));
        }
        return columns;
    }

    private static DeclaredColumn column(
            ProcedureModel model, String name, String text, Collection<FormField> fields, Map<String, String> states) {
        Matcher parts = COLUMN_TEXT.matcher(text);
        if (!parts.matches()) {
            return new DeclaredColumn(
                    name, text, ColumnKind.TEXT, new ColumnSource(ColumnSource.Kind.UNKNOWN, text), Map.of());
        }
        ColumnSource source = ColumnSource.parse(
                name, parts.group(3) == null ? null : parts.group(3).strip());
        Optional<FormField> field = source.is(ColumnSource.Kind.VARIABLE)
                ? fields.stream()
                        .filter(each -> each.name().equals(source.name()))
                        .findFirst()
                : Optional.empty();
        ColumnKind kind = source.is(ColumnSource.Kind.VARIABLE)
                ? Optional.ofNullable(parts.group(2))
                        .flatMap(ColumnKind::called)
                        .orElseGet(() -> kind(name, source, field))
                : kind(name, source, field);
        return new DeclaredColumn(name, parts.group(1), kind, source, words(model, kind, source, field, states));
    }

    private static ColumnKind kind(String name, ColumnSource source, Optional<FormField> field) {
        return switch (source.kind()) {
            case CASE_NUMBER -> ColumnKind.CASE;
            case NUMBERED -> ColumnKind.NUMBER;
            case LINE -> ColumnKind.TEXT;
            case STATE -> ColumnKind.STATE;
            case ENTERED, SIGNED_AT -> ColumnKind.TIME;
            case STARTER, SIGNER -> ColumnKind.PERSON;
            default ->
                name.endsWith("InCents") || source.name().endsWith("InCents")
                        ? ColumnKind.MONEY
                        : source.name().equals(CaseVariables.STARTED_BY.name())
                                ? ColumnKind.PERSON
                                : field.map(ColumnKind::of).orElse(ColumnKind.TEXT);
        };
    }

    private static Map<String, String> words(
            ProcedureModel model,
            ColumnKind kind,
            ColumnSource source,
            Optional<FormField> field,
            Map<String, String> states) {
        if (kind == ColumnKind.STATE) {
            return states;
        }
        if (kind != ColumnKind.CODE) {
            return Map.of();
        }
        return model.property("options." + source.name())
                .map(Texts::pairs)
                .or(() -> field.filter(each -> each.type().equals("Boolean")).map(each -> YES_AND_NO))
                .or(() -> field.map(FormField::options))
                .orElse(Map.of());
    }
}
