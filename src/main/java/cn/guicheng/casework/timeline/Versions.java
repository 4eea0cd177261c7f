package cn.guicheng.casework.timeline;

import cn.guicheng.casework.timeline.VersionDiagram.Flow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The versions in which a case ran. One that was removed since is read by the latest of its procedure, without a drawing. */
@Component
class Versions {
    private final RepositoryService repository;
    private final Map<String, VersionDiagram> diagrams = new ConcurrentHashMap<>();

    Versions(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    /** By each id asked for the id whose words are used: itself where it is still there. */
    Map<String, String> known(Map<String, String> procedures) {
        Collection<String> asked = procedures.keySet();
        Map<String, String> known =
                repository
                        .createProcessDefinitionQuery()
                        .processDefinitionIdIn(asked.toArray(String[]::new))
                        .list()
                        .stream()
                        .map(ProcessDefinition::getId)
                        .collect(Collectors.toMap(id -> id, id -> id, (same, again) -> same, HashMap::new));
        procedures.forEach((id, procedure) -> known.computeIfAbsent(id, gone -> latest(procedure)));
        return known;
    }

    private String latest(String procedure) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(procedure)
                .latestVersion()
                .singleResult()
                .getId();
    }

    VersionDiagram diagram(String processDefinitionId) {
        return diagrams.computeIfAbsent(processDefinitionId, this::read);
    }

    private VersionDiagram read(String processDefinitionId) {
        Map<String, List<Flow>> outgoing =
                repository.getBpmnModelInstance(processDefinitionId).getModelElementsByType(SequenceFlow.class).stream()
                        .collect(Collectors.groupingBy(
                                flow -> flow.getSource().getId(),
                                Collectors.mapping(
                                        flow -> new Flow(
                                                flow.getId(), flow.getTarget().getId()),
                                        Collectors.toList())));
        try (InputStream xml = repository.getProcessModel(processDefinitionId)) {
            return new VersionDiagram(new String(xml.readAllBytes(), StandardCharsets.UTF_8), outgoing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
