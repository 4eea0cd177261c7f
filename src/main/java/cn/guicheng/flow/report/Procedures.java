package cn.guicheng.flow.report;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.model.ProcedureWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The procedures there are. */
@Component
public class Procedures {
    private final RepositoryService repositoryService;
    private final ProcedureModels models;
    private final Unrestricted unrestricted;
    private final Map<String, ProcedureWords> words = new ConcurrentHashMap<>();

    Procedures(@Lazy RepositoryService repositoryService, ProcedureModels models, Unrestricted unrestricted) {
        this.repositoryService = repositoryService;
        this.models = models;
        this.unrestricted = unrestricted;
    }

    /** All, in the order of their keys. */
    public List<Procedure> all() {
        return unrestricted
                .get(() -> repositoryService
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .orderByProcessDefinitionKey()
                        .asc()
                        .list())
                .stream()
                .map(this::procedure)
                .toList();
    }

    /** The procedure of that key; a refusal (404) where there is none, whatever the key is. */
    public Procedure find(String key) {
        return all().stream()
                .filter(procedure -> procedure.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("没有这个流程。"));
    }

    /** By their keys: the procedure first, then those that it calls. */
    Map<String, Procedure> withCalled(Procedure procedure) {
        Map<String, Procedure> found = new LinkedHashMap<>(Map.of(procedure.key(), procedure));
        all().stream()
                .filter(other -> procedure.model().calledProcedures().contains(other.key()))
                .forEach(other -> found.put(other.key(), other));
        return found;
    }

    /** The keys of those that it calls; an empty one where it calls none, so that a question can name them. */
    static Collection<String> called(Procedure procedure) {
        Set<String> called = procedure.model().calledProcedures();
        return called.isEmpty() ? Set.of("") : called;
    }

    /** Of these the one whose model has the task, the first where none has it any more. */
    static Procedure ownerOf(String task, Map<String, Procedure> involved) {
        return involved.values().stream()
                .filter(procedure -> procedure.tasks().contains(task))
                .findFirst()
                .orElseGet(() -> involved.values().iterator().next());
    }

    /** What a version says never changes, so it is read once. */
    private Procedure procedure(ProcessDefinition latest) {
        return new Procedure(
                latest.getId(),
                latest.getDeploymentId(),
                latest.getVersion(),
                words.computeIfAbsent(latest.getId(), id -> ProcedureWords.of(models, id)));
    }

    /** The file of its latest version. */
    String bpmn(Procedure procedure) {
        return unrestricted.get(() -> {
            try (InputStream file = repositoryService.getProcessModel(procedure.definitionId())) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
