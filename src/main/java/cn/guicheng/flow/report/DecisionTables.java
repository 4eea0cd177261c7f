package cn.guicheng.flow.report;

import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.engine.model.LimitTableFiles;
import cn.guicheng.limit.TableVersions;
import cn.guicheng.limit.table.HitPolicy;
import cn.guicheng.limit.table.LimitTable;
import cn.guicheng.limit.table.LimitTableXml;
import cn.guicheng.limit.table.UnreadableTable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The versions of the tables that decide: those that managers adjust, and those that belong to a procedure. */
@Component
class DecisionTables {
    private final RepositoryService repositoryService;
    private final TableVersions versions;
    private final Unrestricted unrestricted;
    private final Map<String, DecisionTable> tables = new ConcurrentHashMap<>();

    DecisionTables(@Lazy RepositoryService repositoryService, TableVersions versions, Unrestricted unrestricted) {
        this.repositoryService = repositoryService;
        this.versions = versions;
        this.unrestricted = unrestricted;
    }

    /**
     * A version of a table.
     *
     * @param adjustable whether managers adjust it; else it belongs to a procedure
     * @param content without rows where its file is not of our kind
     */
    record DecisionTable(
            String definitionId, String key, String name, int version, boolean adjustable, LimitTable content) {}

    /** The version of that id; empty where it is gone. */
    Optional<DecisionTable> find(String definitionId) {
        DecisionTable known = tables.get(definitionId);
        return known != null
                ? Optional.of(known)
                : unrestricted
                        .get(() -> repositoryService
                                .createDecisionDefinitionQuery()
                                .decisionDefinitionId(definitionId)
                                .list())
                        .stream()
                        .findFirst()
                        .map(this::table);
    }

    /** What decides in the procedure's latest version now: tables that came with it, and the limit tables in force. */
    List<DecisionTable> inForce(Procedure procedure) {
        return Stream.concat(
                        ofDeployment(procedure.deploymentId()).stream(),
                        latest(procedure.model().limitTables()).stream())
                .map(this::table)
                .toList();
    }

    private List<DecisionDefinition> ofDeployment(String deploymentId) {
        return unrestricted.get(() -> repositoryService
                .createDecisionDefinitionQuery()
                .deploymentId(deploymentId)
                .list());
    }

    private List<DecisionDefinition> latest(Collection<String> keys) {
        return unrestricted.get(() -> repositoryService.createDecisionDefinitionQuery().latestVersion().list().stream()
                .filter(definition -> keys.contains(definition.getKey()))
                .toList());
    }

    /** What a version says never changes, so it is read once. */
    private DecisionTable table(DecisionDefinition definition) {
        return tables.computeIfAbsent(
                definition.getId(),
                id -> new DecisionTable(
                        id,
                        definition.getKey(),
                        definition.getName(),
                        definition.getVersion(),
                        LimitTableFiles.isOne(definition),
                        content(definition)));
    }

    private LimitTable content(DecisionDefinition definition) {
        try {
            return LimitTableXml.read(versions.dmn(definition.getId()));
        } catch (UnreadableTable byHand) {
            return new LimitTable(
                    definition.getKey(), definition.getName(), "", HitPolicy.UNIQUE, List.of(), List.of(), List.of());
        }
    }
}
