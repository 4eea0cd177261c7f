package cn.guicheng.engine.model;

import cn.guicheng.engine.form.FormDefinition;
import cn.guicheng.engine.form.PresentForms;
import cn.guicheng.engine.internal.OpinionTasks;
import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.engine.model.ProcedureModel.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The models and forms as deployed: a case is held to the very version it runs in. */
@Component
public class ProcedureModels implements PresentForms {
    private static final String FORM_KEY_PREFIX = "embedded:deployment:";

    private final RepositoryService repositoryService;
    private final Unrestricted unrestricted;
    private final Map<String, ProcedureModel> models = new ConcurrentHashMap<>();
    private final Map<String, FormDefinition> forms = new ConcurrentHashMap<>();

    ProcedureModels(@Lazy RepositoryService repositoryService, Unrestricted unrestricted) {
        this.repositoryService = repositoryService;
        this.unrestricted = unrestricted;
    }

    public ProcedureModel of(String processDefinitionId) {
        ProcedureModel known = models.get(processDefinitionId);
        if (known != null) {
            return known;
        }
        ProcedureModel read = ProcedureModelReader.read(
                unrestricted.get(() -> repositoryService.getBpmnModelInstance(processDefinitionId)));
        models.put(processDefinitionId, read);
        return read;
    }

    /** Ids of the latest version of every procedure there is, in the order of the slugs. */
    public List<String> latestIds() {
        return unrestricted
                .get(() -> repositoryService
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .orderByProcessDefinitionKey()
                        .asc()
                        .list())
                .stream()
                .map(ProcessDefinition::getId)
                .toList();
    }

    /** The id of a procedure's latest version; empty where there is no such procedure. */
    public Optional<String> latestId(String slug) {
        return Optional.ofNullable(latestDefinition(slug)).map(ProcessDefinition::getId);
    }

    /** Ids of all versions of every procedure there is, in the order of the slugs, the newest of each first. */
    public List<String> allIds() {
        return unrestricted
                .get(() -> repositoryService
                        .createProcessDefinitionQuery()
                        .orderByProcessDefinitionKey()
                        .asc()
                        .orderByProcessDefinitionVersion()
                        .desc()
                        .list())
                .stream()
                .map(ProcessDefinition::getId)
                .toList();
    }

    /** The latest version of a procedure. */
    public ProcedureModel latest(String slug) {
        return of(latestDefinition(slug).getId());
    }

    /** The latest versions of the procedures that people start by hand; none that the administrator has suspended. */
    public List<ProcedureModel> startableByHand() {
        return active().stream().filter(ProcedureModel::isStartedByHand).toList();
    }

    /** The latest versions of all procedures; none that the administrator has suspended. */
    public List<ProcedureModel> active() {
        return unrestricted
                .get(() -> repositoryService
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .active()
                        .list())
                .stream()
                .map(definition -> of(definition.getId()))
                .toList();
    }

    /** The form of the latest version's start event. */
    public FormDefinition latestStartForm(String slug) {
        return startForm(latestDefinition(slug).getId());
    }

    public FormDefinition startForm(String processDefinitionId) {
        return form(processDefinitionId, of(processDefinitionId).startEvent().formKey());
    }

    public FormDefinition taskForm(String processDefinitionId, String task) {
        if (OpinionTasks.isOne(task)) {
            return forms.computeIfAbsent(OpinionTasks.FORM, form -> FormDefinition.deployed(shipped(form)));
        }
        return of(processDefinitionId).userTasks().stream()
                .filter(userTask -> userTask.id().equals(task))
                .findFirst()
                .map(Step::formKey)
                .map(key -> form(processDefinitionId, key))
                .orElse(FormDefinition.NONE);
    }

    @Override
    public FormDefinition ofTask(String slug, String task) {
        return latestTaskForm(slug, task);
    }

    /** The form of a task in the latest version; without fields where the task is gone. */
    public FormDefinition latestTaskForm(String slug, String task) {
        return taskForm(latestDefinition(slug).getId(), task);
    }

    private ProcessDefinition latestDefinition(String slug) {
        return unrestricted.get(() -> repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(slug)
                .latestVersion()
                .singleResult());
    }

    private FormDefinition form(String processDefinitionId, String formKey) {
        if (formKey == null) {
            return FormDefinition.NONE;
        }
        return forms.computeIfAbsent(
                processDefinitionId + " " + formKey,
                key -> FormDefinition.deployed(read(processDefinitionId, formKey.substring(FORM_KEY_PREFIX.length()))));
    }

    private static String shipped(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(String processDefinitionId, String resource) {
        return unrestricted.get(() -> {
            String deployment =
                    repositoryService.getProcessDefinition(processDefinitionId).getDeploymentId();
            try (InputStream content = repositoryService.getResourceAsStream(deployment, resource)) {
                return new String(content.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The template of a sheet, as it was deployed with the version; empty where that brought none. */
    public Optional<String> printed(String processDefinitionId, PrintedSheet sheet) {
        String file = sheet.file(of(processDefinitionId).key());
        return isDeployed(processDefinitionId, file) ? Optional.of(read(processDefinitionId, file)) : Optional.empty();
    }

    private boolean isDeployed(String processDefinitionId, String resource) {
        return unrestricted.get(() -> repositoryService
                .getDeploymentResourceNames(repositoryService
                        .getProcessDefinition(processDefinitionId)
                        .getDeploymentId())
                .contains(resource));
    }
}
