package cn.guicheng.limit;

import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.engine.model.LimitTableFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions of the limit tables in the engine. The latest is in force: every node asks the database which that is whenever
 * it decides, so a new version counts everywhere with the commit.
 */
@Component
public class TableVersions {
    private static final String DEPLOYMENT = "limits/";

    private final RepositoryService repositoryService;
    private final JdbcClient database;
    private final Unrestricted unrestricted;
    private final ApplicationEventPublisher events;

    TableVersions(
            @Lazy RepositoryService repositoryService,
            JdbcClient database,
            Unrestricted unrestricted,
            ApplicationEventPublisher events) {
        this.repositoryService = repositoryService;
        this.database = database;
        this.unrestricted = unrestricted;
        this.events = events;
    }

    /**
     * A version of a table.
     *
     * @param key of the table
     * @param name in Chinese
     * @param number counted from 1
     * @param definitionId the engine's id
     * @param since from when it was in force
     * @param source what brought it: {@code guicheng} for the program, the number of a case for a proposal
     */
    public record Version(String key, String name, int number, String definitionId, Date since, String source) {}

    /** The version in force of every limit table, in the order of the keys. */
    public List<Version> inForce() {
        return database
                .sql("select limit_table from limit_release order by limit_table")
                .query(String.class)
                .list()
                .stream()
                .flatMap(key -> latest(key).stream())
                .toList();
    }

    /** The version in force of a table; empty where there is no such table. */
    public Optional<Version> inForce(String key) {
        return database.sql("select limit_table from limit_release where limit_table = ?")
                .param(key)
                .query(String.class)
                .optional()
                .flatMap(this::latest);
    }

    /** By its key alone: what was deployed by hand in an emergency may have come in a file of another name. */
    private Optional<Version> latest(String key) {
        return unrestricted.get(() -> Optional.ofNullable(repositoryService
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .latestVersion()
                        .singleResult())
                .map(this::version));
    }

    /** Every version of a table, the latest first. */
    public List<Version> of(String key) {
        return unrestricted.get(() -> repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .orderByDecisionDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(this::version)
                .toList());
    }

    /** The file of a version. */
    public String dmn(Version version) {
        return dmn(version.definitionId());
    }

    /** The file of any version of any table, by the engine's id. */
    public String dmn(String definitionId) {
        return unrestricted.get(() -> {
            try (InputStream file = repositoryService.getDecisionModel(definitionId)) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Keeps everybody else from changing a table until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(String key) {
        database.sql("select limit_table from limit_release where limit_table = :key for update")
                .param("key", key)
                .query(String.class)
                .single();
    }

    /**
     * Puts a table in force with the end of the transaction, and publishes {@link TableInForce} in it; {@code source} as in
     * {@link Version}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Version putInForce(String key, String dmn, String source) {
        Version version = unrestricted.get(() -> {
            // Asked of the result: what is deployed within a command reaches the database when the command ends.
            DeploymentWithDefinitions deployment = repositoryService
                    .createDeployment()
                    .name(DEPLOYMENT + key)
                    .source(source)
                    .addString(LimitTableFiles.nameOf(key), dmn)
                    .deployWithResult();
            return version(deployment.getDeployedDecisionDefinitions().get(0), deployment);
        });
        events.publishEvent(new TableInForce(version, dmn));
        return version;
    }

    private Version version(DecisionDefinition definition) {
        return version(
                definition,
                repositoryService
                        .createDeploymentQuery()
                        .deploymentId(definition.getDeploymentId())
                        .singleResult());
    }

    private static Version version(DecisionDefinition definition, Deployment deployment) {
        return new Version(
                definition.getKey(),
                definition.getName(),
                definition.getVersion(),
                definition.getId(),
                deployment.getDeploymentTime(),
                deployment.getSource());
    }
}
