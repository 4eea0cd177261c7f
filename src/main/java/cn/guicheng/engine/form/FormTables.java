package cn.guicheng.engine.form;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Output;

/** Whether the limit tables that a form asks are there, with the outputs that it reads. */
public final class FormTables {
    private final FormDefinition form;
    private final Function<String, Optional<String>> files;

    public FormTables(FormDefinition form, Function<String, Optional<String>> files) {
        this.form = form;
        this.files = files;
    }

    /** In Chinese, what is not there; empty where everything is. */
    public Set<String> findings() {
        Set<String> findings = new TreeSet<>();
        for (String table : form.tables()) {
            Optional<String> file = files.apply("decisions/limits/" + table + ".dmn");
            if (file.isEmpty()) {
                findings.add("data-tables 所列的限额表 “" + table + "” 不存在");
                continue;
            }
            Set<String> outputs = outputs(file.get());
            read(table)
                    .filter(output -> !outputs.contains(output))
                    .forEach(output -> findings.add("限额表 “" + table + "” 没有输出 “" + output + "”"));
        }
        return findings;
    }

    /** The fields and variables against which the form holds values, or with which it reckons. */
    public static Stream<String> variables(FormDefinition form) {
        return form.fields().stream()
                .flatMap(field -> Stream.concat(
                        field.rules().terms(),
                        Stream.ofNullable(field.rules().computed()).flatMap(formula -> formula.terms().stream())))
                .filter(Term::isName)
                .map(Term::text)
                .distinct();
    }

    /** The outputs of a table that the form reads. */
    private Stream<String> read(String table) {
        return form.fields().stream()
                .flatMap(FormTables::names)
                .flatMap(name -> Term.outputIn(name).stream())
                .filter(output -> output.table().equals(table))
                .map(Term.TableOutput::output);
    }

    private static Stream<String> names(FormField field) {
        Stream<String> conditions = Stream.concat(
                        Stream.ofNullable(field.requiredWhen()), Stream.ofNullable(field.usedWhen()))
                .map(FormField.Condition::field);
        Stream<Term> formula =
                Stream.ofNullable(field.rules().computed()).flatMap(computed -> computed.terms().stream());
        return Stream.concat(
                conditions, Stream.concat(field.rules().terms(), formula).map(Term::text));
    }

    private static Set<String> outputs(String file) {
        return Dmn.readModelFromStream(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                .getModelElementsByType(Output.class)
                .stream()
                .map(Output::getName)
                .collect(Collectors.toSet());
    }
}
