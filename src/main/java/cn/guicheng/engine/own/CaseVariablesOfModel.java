package cn.guicheng.engine.own;

import cn.guicheng.engine.deploy.KnownVariables;
import cn.guicheng.engine.deploy.ProcedureFiles;
import cn.guicheng.engine.variable.CaseVariables;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** The names under which a case of a procedure can have a value: fields of its forms, and what comes to it otherwise. */
final class CaseVariablesOfModel {
    /** What the engine, not the case, goes by: none of it is a variable, whatever a form says, nor is what may be called. */
    private static final Set<String> RESERVED =
            Set.of("execution", "task", "caseExecution", "authenticatedUserId", "decisionResult");

    private CaseVariablesOfModel() {}

    /**
     * @param xml the procedure's model
     * @param files its own, and those of procedures that it calls
     */
    static Set<String> of(String slug, String xml, List<String> forms, ProcedureFiles files) {
        Set<String> names = new TreeSet<>(KnownVariables.of(slug, xml, files));
        Stream.of(
                        CaseVariables.STARTED_BY,
                        CaseVariables.DECISION,
                        CaseVariables.COMMENT,
                        CaseVariables.OUTCOME,
                        CaseVariables.ATTACHMENTS)
                .forEach(variable -> names.add(variable.name()));
        forms.forEach(form -> addOf(form, names));
        names.removeAll(RESERVED);
        names.removeAll(AllowedBeans.METHODS.keySet());
        return names;
    }

    private static void addOf(String form, Set<String> names) {
        Jsoup.parse(form).getAllElements().forEach(element -> Stream.of(
                        element.attr("cam-variable-name"), element.attr("data-variable-name"))
                .filter(name -> !name.isEmpty())
                .forEach(names::add));
    }
}
