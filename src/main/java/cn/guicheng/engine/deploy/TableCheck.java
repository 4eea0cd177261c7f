package cn.guicheng.engine.deploy;

import cn.guicheng.engine.deploy.ModelCheck.KnownGroups;
import cn.guicheng.engine.deploy.ModelText.Expression;
import cn.guicheng.engine.model.ProcedureWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.springframework.stereotype.Component;

/** Whether the tables that a procedure asks are there, with the outputs that it reads and inputs that its cases have. */
@Component
record TableCheck(KnownGroups knownGroups) implements SlipCheck {
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

    @Override
    public List<String> of(Candidate candidate) {
        List<String> findings = new ArrayList<>();
        for (BusinessRuleTask task : candidate.bpmn().getModelElementsByType(BusinessRuleTask.class)) {
            String file = candidate.table(task.getCamundaDecisionRef(), task.getCamundaDecisionRefBinding());
            candidate
                    .files()
                    .read(file)
                    .ifPresentOrElse(
                            table -> check(task, new TableText(table), candidate, findings),
                            () -> findings.add(
                                    task.getId() + "：没有 " + file + "，请改正 camunda:decisionRef 或 decisionRefBinding"));
        }
        return findings;
    }

    private void check(BusinessRuleTask task, TableText table, Candidate candidate, List<String> findings) {
        if (!table.saysHowLongItIsKept()) {
            findings.add("%s：规则表 %s 没有写历史保留多久，请在 decision 上加 camunda:historyTimeToLive，如 P3650D"
                    .formatted(task.getId(), task.getCamundaDecisionRef()));
        }
        ProcedureWords words = new ProcedureWords(candidate.model().model(), Map.of(), Map.of());
        table.outputs().stream()
                .filter(words::readsGroups)
                // What the model has a word for is said in the place of a group: that nobody is asked.
                .flatMap(output -> table.answers(output).stream()
                        .filter(answer -> !words.options(output).containsKey(answer)))
                .filter(group -> !knownGroups.test(group))
                .forEach(group -> findings.add("%s：规则表 %s 中没有 “%s” 这个组，请改正表中的岗位或部门"
                        .formatted(task.getId(), task.getCamundaDecisionRef(), group)));
        String result = Objects.requireNonNullElse(task.getCamundaResultVariable(), "decisionResult");
        Pattern read = Pattern.compile("\\b" + Pattern.quote(result)
                + "\\s*\\.\\s*(?:getSingleResult\\(\\)|singleResult|getFirstResult\\(\\)|firstResult)"
                + "\\s*\\.\\s*(?:get\\('([^']*)'\\)|([A-Za-z_][A-Za-z0-9_]*))");
        candidate.text().expressions().stream()
                .filter(expression ->
                        result.equals("decisionResult") ? expression.element().equals(task.getId()) : true)
                .map(Expression::text)
                .flatMap(text -> read.matcher(text).results())
                .map(found -> Objects.requireNonNullElse(found.group(1), found.group(2)))
                .forEach(output -> checkOutput(task, output, table, findings));
        candidate.model().model().property(task.getId(), "outputs").ifPresent(outputs -> Arrays.stream(
                        outputs.trim().split("\\s*,\\s*"))
                .forEach(output -> checkOutput(task, output, table, findings)));
        table.inputs().stream()
                .filter(input ->
                        NAME.matcher(input).matches() && !candidate.model().knowsVariable(input))
                .forEach(input -> findings.add("%s：规则表 %s 所问的“%s”，流程没有这个变量，请加 camunda:inputParameter%s"
                        .formatted(
                                task.getId(),
                                task.getCamundaDecisionRef(),
                                input,
                                Nearest.hint(input, candidate.model().variablesKnown()))));
    }

    private static void checkOutput(BusinessRuleTask task, String output, TableText table, List<String> findings) {
        Set<String> outputs = table.outputs();
        if (!outputs.contains(output)) {
            findings.add("%s：规则表 %s 没有输出“%s”，请写 %s 之一%s"
                    .formatted(
                            task.getId(),
                            task.getCamundaDecisionRef(),
                            output,
                            String.join("、", outputs),
                            Nearest.hint(output, outputs)));
        }
    }
}
