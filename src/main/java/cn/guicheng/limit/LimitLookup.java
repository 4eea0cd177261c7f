package cn.guicheng.limit;

import cn.guicheng.engine.Unrestricted;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks a limit table for advice on screen. Nothing is decided by it, so nothing enters the history of decisions. */
@Component
public class LimitLookup {
    private final RepositoryService repositoryService;
    private final Unrestricted unrestricted;
    private final DmnEngine dmnEngine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> tables = new ConcurrentHashMap<>();

    LimitLookup(@Lazy RepositoryService repositoryService, Unrestricted unrestricted) {
        this.repositoryService = repositoryService;
        this.unrestricted = unrestricted;
    }

    /** What the first matching rule of the version in force gives for an output; empty where no rule matches. */
    public Optional<Object> ask(String table, Map<String, Object> inputs, String output) {
        DmnDecision decision = unrestricted.get(() -> {
            DecisionDefinition definition = repositoryService
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey(table)
                    .latestVersion()
                    .singleResult();
            return tables.computeIfAbsent(
                    definition.getId(),
                    id -> dmnEngine.parseDecision(table, repositoryService.getDmnModelInstance(id)));
        });
        DmnDecisionRuleResult rule =
                dmnEngine.evaluateDecisionTable(decision, inputs).getFirstResult();
        return Optional.ofNullable(rule).map(result -> result.getEntry(output));
    }
}
