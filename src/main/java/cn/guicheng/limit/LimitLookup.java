package cn.guicheng.limit;

import cn.guicheng.engine.internal.Unrestricted;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks a limit table for advice on screen. Nothing is decided by it, so nothing enters the history of decisions. */
@Component
public class LimitLookup {
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    private final RepositoryService repositoryService;
    private final Unrestricted unrestricted;
    private final MatchedRules matchedRules = new MatchedRules();
    private final DmnEngine dmnEngine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration()
            .customPostDecisionTableEvaluationListeners(List.of(matchedRules))
            .buildEngine();
    private final Map<String, Table> tables = new ConcurrentHashMap<>();

    LimitLookup(@Lazy RepositoryService repositoryService, Unrestricted unrestricted) {
        this.repositoryService = repositoryService;
        this.unrestricted = unrestricted;
    }

    /**
     * A version of a table; {@code reasons} are the descriptions of the rules in their order, or null, by rule id; {@code texts} what
     * stands in quotes in an output's cells, by output.
     */
    private record Table(
            DmnDecision decision,
            List<String> inputs,
            List<String> outputs,
            Map<String, String> reasons,
            Map<String, Set<String>> texts) {}

    /** What the first matching rule of the version in force gives for an output; empty where no rule matches. */
    public Optional<Object> ask(String table, Map<String, Object> inputs, String output) {
        return advise(table, inputs).flatMap(advice -> advice.output(output));
    }

    /**
     * What the first matching rule of the version in force gives, and why; empty where no rule matches.
     *
     * @param inputs by name, each input of the table; null is a value nobody gave. Of several values of an input, a collection, that one
     *     counts whose rule stands first
     */
    public Optional<LimitAdvice> advise(String table, Map<String, Object> inputs) {
        Table inForce = inForce(table);
        return oneByOne(inputs)
                .flatMap(single -> advise(inForce, single).stream())
                .min(Comparator.comparing(
                        advice -> List.copyOf(inForce.reasons().keySet()).indexOf(advice.rule())));
    }

    /** Of several values of an input the one that decides: its rule stands first. Empty where no rule matches any of them. */
    public Optional<String> deciding(String table, String input, Collection<String> values) {
        return advise(table, Map.of(input, values)).flatMap(decided -> values.stream()
                .filter(value -> advise(table, Map.of(input, value))
                        .filter(advice -> advice.rule().equals(decided.rule()))
                        .isPresent())
                .findFirst());
    }

    private static Stream<Map<String, Object>> oneByOne(Map<String, Object> inputs) {
        return inputs.entrySet().stream()
                .filter(input -> input.getValue() instanceof Collection<?>)
                .findFirst()
                .map(several -> ((Collection<?>) several.getValue()).stream().<Map<String, Object>>map(value -> {
                    Map<String, Object> single = new HashMap<>(inputs);
                    single.put(several.getKey(), value);
                    return single;
                }))
                .orElseGet(() -> Stream.of(inputs));
    }

    private Optional<LimitAdvice> advise(Table inForce, Map<String, Object> inputs) {
        return matchedRules.in(() -> dmnEngine.evaluateDecisionTable(inForce.decision(), inputs)).stream()
                .findFirst()
                .map(rule -> new LimitAdvice(
                        outputs(rule), rule.getId(), inForce.reasons().get(rule.getId())));
    }

    /**
     * Every output of the version in force, as its first matching rule gives it; null where none does.
     *
     * @param values gives the value of an input by its name, or null
     */
    public Map<String, Object> answer(String table, Function<String, Object> values) {
        Table inForce = inForce(table);
        Map<String, Object> inputs = new HashMap<>();
        inForce.inputs().forEach(input -> inputs.put(input, values.apply(input)));
        Map<String, Object> outputs = new HashMap<>();
        inForce.outputs().forEach(output -> outputs.put(output, null));
        advise(table, inputs).ifPresent(advice -> outputs.putAll(advice.outputs()));
        return outputs;
    }

    /** Id of the version in force: what somebody reckoned from a table holds as long as this stays the same. */
    public String version(String table) {
        return unrestricted.get(() -> definition(table).getId());
    }

    /** Every text that a rule of the version in force gives for an output; none where there is no such table or output. */
    public Set<String> everyText(String table, String output) {
        return isThere(table) ? inForce(table).texts().getOrDefault(output, Set.of()) : Set.of();
    }

    private boolean isThere(String table) {
        return unrestricted.get(() -> repositoryService
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(table)
                        .count())
                > 0;
    }

    private static Map<String, Object> outputs(DmnEvaluatedDecisionRule rule) {
        Map<String, Object> outputs = new HashMap<>();
        rule.getOutputEntries()
                .values()
                .forEach(entry ->
                        outputs.put(entry.getOutputName(), entry.getValue().getValue()));
        return outputs;
    }

    private Table inForce(String table) {
        return unrestricted.get(() -> {
            DecisionDefinition definition = definition(table);
            return tables.computeIfAbsent(
                    definition.getId(), id -> read(table, repositoryService.getDmnModelInstance(id)));
        });
    }

    private DecisionDefinition definition(String table) {
        return repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult();
    }

    private Table read(String table, DmnModelInstance model) {
        // In the order of the table.
        Map<String, String> reasons = new LinkedHashMap<>();
        model.getModelElementsByType(Rule.class)
                .forEach(rule -> reasons.put(
                        rule.getId(),
                        rule.getDescription() == null
                                ? null
                                : rule.getDescription().getTextContent().strip()));
        return new Table(dmnEngine.parseDecision(table, model), inputs(model), outputs(model), reasons, texts(model));
    }

    private static List<String> inputs(DmnModelInstance model) {
        return model.getModelElementsByType(InputExpression.class).stream()
                .map(expression -> expression.getText().getTextContent().strip())
                .toList();
    }

    private static List<String> outputs(DmnModelInstance model) {
        return model.getModelElementsByType(Output.class).stream()
                .map(Output::getName)
                .toList();
    }

    private static Map<String, Set<String>> texts(DmnModelInstance model) {
        Map<String, Set<String>> texts = new HashMap<>();
        for (DecisionTable table : model.getModelElementsByType(DecisionTable.class)) {
            List<Output> outputs = List.copyOf(table.getOutputs());
            for (Rule rule : table.getRules()) {
                List<OutputEntry> cells = List.copyOf(rule.getOutputEntries());
                for (int i = 0; i < cells.size(); i++) {
                    Set<String> known = texts.computeIfAbsent(outputs.get(i).getName(), first -> new TreeSet<>());
                    QUOTED.matcher(cells.get(i).getText().getTextContent())
                            .results()
                            .forEach(text -> known.add(text.group(1)));
                }
            }
        }
        return texts;
    }
}
