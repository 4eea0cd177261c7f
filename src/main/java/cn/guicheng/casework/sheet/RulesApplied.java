package cn.guicheng.casework.sheet;

import cn.guicheng.casework.sheet.CaseSheet.Output;
import cn.guicheng.casework.sheet.CaseSheet.RuleApplied;
import cn.guicheng.engine.model.LimitTableFiles;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.register.person.NamesThen;
import cn.guicheng.register.person.PeopleAsOf;
import cn.guicheng.register.reading.Wording;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Which rule of which version of which table decided what in a case, from the engine's history. */
@Component
public class RulesApplied {
    private final HistoryService historyService;
    private final RepositoryService repositoryService;
    private final ProcedureModels models;
    private final PeopleAsOf people;

    RulesApplied(
            @Lazy HistoryService historyService,
            @Lazy RepositoryService repositoryService,
            ProcedureModels models,
            PeopleAsOf people) {
        this.historyService = historyService;
        this.repositoryService = repositoryService;
        this.models = models;
        this.people = people;
    }

    /** Oldest first; what the same version decided again in the same way stands there once, where it was decided last. */
    List<RuleApplied> in(Collection<String> processInstanceIds) {
        Map<List<Object>, RuleApplied> applied = new LinkedHashMap<>();
        NamesThen groups = people.allGroups();
        processInstanceIds.stream()
                .flatMap(this::evaluations)
                .sorted(Comparator.comparing(HistoricDecisionInstance::getEvaluationTime))
                .map(evaluation -> of(evaluation, groups))
                .forEach(rule -> {
                    List<Object> decided =
                            List.of(rule.key(), rule.version(), String.valueOf(rule.rule()), rule.outputs());
                    applied.remove(decided);
                    applied.put(decided, rule);
                });
        return List.copyOf(applied.values());
    }

    private Stream<HistoricDecisionInstance> evaluations(String processInstanceId) {
        return historyService
                .createHistoricDecisionInstanceQuery()
                .processInstanceId(processInstanceId)
                .includeOutputs()
                .list()
                .stream();
    }

    /**
     * One evaluation in words.
     *
     * @param evaluation with its outputs
     * @param groups what all groups were called
     */
    public RuleApplied of(HistoricDecisionInstance evaluation, NamesThen groups) {
        String rule = evaluation.getOutputs().stream()
                .map(HistoricDecisionOutputInstance::getRuleId)
                .findFirst()
                .orElse(null);
        DecisionDefinition table = repositoryService.getDecisionDefinition(evaluation.getDecisionDefinitionId());
        return new RuleApplied(
                evaluation.getDecisionDefinitionKey(),
                evaluation.getDecisionDefinitionName(),
                LimitTableFiles.isOne(table),
                table.getVersion(),
                rule,
                number(evaluation.getDecisionDefinitionId(), rule),
                reason(evaluation.getDecisionDefinitionId(), rule),
                Wording.officeTime(evaluation.getEvaluationTime()),
                outputs(evaluation, groups));
    }

    /** In the order of the table's columns. */
    private List<Output> outputs(HistoricDecisionInstance evaluation, NamesThen groups) {
        List<String> columns = table(evaluation.getDecisionDefinitionId())
                .getModelElementsByType(org.camunda.bpm.model.dmn.instance.Output.class)
                .stream()
                .map(column -> column.getId())
                .toList();
        ProcedureModel model = models.of(evaluation.getProcessDefinitionId());
        return evaluation.getOutputs().stream()
                .sorted(Comparator.comparing(output -> columns.indexOf(output.getClauseId())))
                .map(output -> new Output(label(output), words(model, output, groups, evaluation.getEvaluationTime())))
                .toList();
    }

    /** As the table calls it, without the unit in which it counts money. */
    private static String label(HistoricDecisionOutputInstance output) {
        return isMoney(output) ? output.getClauseName().replace("（分）", "") : output.getClauseName();
    }

    private static boolean isMoney(HistoricDecisionOutputInstance output) {
        return output.getValue() instanceof Number && output.getVariableName().endsWith("InCents");
    }

    /** As the procedure's model calls the value, or the name of a group, or an amount, or the value itself. */
    private static String words(
            ProcedureModel model, HistoricDecisionOutputInstance output, NamesThen groups, Date then) {
        Object value = output.getValue();
        if (isMoney(output)) {
            return Wording.money(((Number) value).longValue());
        }
        return model.optionName(output.getVariableName(), value)
                .orElseGet(() -> value instanceof String text && groups.knows(text)
                        ? groups.at(text, then)
                        : Wording.plain(value));
    }

    /** Its place in the table, from 1; null where no rule matched. */
    private Integer number(String decisionDefinitionId, String rule) {
        if (rule == null) {
            return null;
        }
        List<String> rules = table(decisionDefinitionId).getModelElementsByType(Rule.class).stream()
                .map(Rule::getId)
                .toList();
        return rules.indexOf(rule) + 1;
    }

    private String reason(String decisionDefinitionId, String rule) {
        return rule != null
                        && table(decisionDefinitionId).getModelElementById(rule) instanceof Rule found
                        && found.getDescription() != null
                ? found.getDescription().getTextContent()
                : null;
    }

    private DmnModelInstance table(String decisionDefinitionId) {
        return repositoryService.getDmnModelInstance(decisionDefinitionId);
    }
}
