package cn.guicheng.engine.deploy;

import cn.guicheng.engine.form.FormField;
import cn.guicheng.engine.form.ListColumn;
import cn.guicheng.engine.form.ListField;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.SheetTemplate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a template may show of a case: words that every sheet has, the facts, the steps, and what belongs to each. */
final class SheetNames {
    /** Of every case. */
    private static final List<String> ALWAYS = List.of(
            "title",
            "caseNumber",
            "procedureName",
            "outcome",
            "applicant",
            "startedAt",
            "printedBy",
            "printedAt",
            "facts",
            "tables",
            "signatures",
            "papers");

    /** Of a fact, a signature, a line of a list and a paper. */
    private static final List<String> PARTS = List.of(
            SheetTemplate.VALUE,
            "label",
            "capitals",
            "step",
            "person",
            "post",
            "decision",
            "comment",
            "at",
            "day",
            "number",
            "numbered",
            "photo",
            "columns",
            "rows",
            "text",
            "align",
            "fileName",
            "this");

    private final Set<String> whole = new TreeSet<>(ALWAYS);
    private final Set<String> parts = new TreeSet<>(PARTS);

    SheetNames(ModelUnderCheck model) {
        Stream.concat(Stream.of(model.model()), called(model)).forEach(this::add);
        model.fields().stream().map(FormField::list).filter(Objects::nonNull).forEach(this::add);
    }

    private static Stream<ProcedureModel> called(ModelUnderCheck model) {
        return model.others().stream()
                .filter(other -> model.model().calledProcedures().contains(other.key()));
    }

    private void add(ProcedureModel model) {
        model.list("facts").forEach(fact -> whole.add(fact.replace("?", "")));
        whole.add("start");
        model.userTasks().forEach(task -> whole.add(task.id()));
        model.sendableMessages().forEach(message -> whole.add(message.signedAs()));
        model.properties().forEach((property, text) -> {
            if (property.startsWith("columns.")) {
                add(ListField.named(text));
            }
        });
    }

    private void add(ListField list) {
        list.columns().stream().map(ListColumn::name).forEach(parts::add);
    }

    /** Whether {@code name}, or a part of it written as {@code name.part}, can be shown. */
    boolean has(String name) {
        String[] both = name.split("\\.", 2);
        return both.length == 1
                ? whole.contains(name) || parts.contains(name)
                : whole.contains(both[0]) && parts.contains(both[1]);
    }

    /** All that are shown by themselves. */
    Collection<String> all() {
        return whole;
    }
}
