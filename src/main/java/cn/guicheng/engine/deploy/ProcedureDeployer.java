package cn.guicheng.engine.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys each procedure as one deployment, named by its slug: model, own decisions and forms arrive together, with those
 * forms of all that the model names. The folders are the list. A procedure of which nothing changed is not deployed again.
 */
@Component
public class ProcedureDeployer {
    private final RepositoryService repositoryService;
    private final ModelCheck modelCheck;
    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    ProcedureDeployer(RepositoryService repositoryService, ModelCheck modelCheck) {
        this.repositoryService = repositoryService;
        this.modelCheck = modelCheck;
    }

    /** Throws IllegalStateException, naming file and element, where a model and what belongs to it do not agree. */
    public void deploy() {
        modelCheck.check();
        slugs().forEach(this::deploy);
    }

    /** The slugs of all procedures: the names of the files in {@code processes}. */
    public List<String> slugs() {
        return find("processes/*.bpmn").keySet().stream()
                .map(name -> name.substring("processes/".length(), name.length() - ".bpmn".length()))
                .toList();
    }

    private void deploy(String slug) {
        TreeMap<String, Resource> parts = find("processes/" + slug + ".bpmn");
        parts.putAll(find("decisions/" + slug + "/*.dmn"));
        parts.putAll(find("forms/" + slug + "/*.html"));
        parts.putAll(sharedForms(parts.get("processes/" + slug + ".bpmn")));
        DeploymentBuilder deployment = repositoryService
                .createDeployment()
                .name(slug)
                .source("guicheng")
                .enableDuplicateFiltering(false);
        parts.forEach((name, resource) -> add(deployment, name, resource));
        deployment.deploy();
    }

    /** The forms beside the procedures' folders that a model names. */
    private TreeMap<String, Resource> sharedForms(Resource model) {
        TreeMap<String, Resource> shared = find("forms/*.html");
        try {
            String text = model.getContentAsString(StandardCharsets.UTF_8);
            shared.keySet().removeIf(form -> !text.contains("embedded:deployment:" + form + "\""));
            return shared;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(DeploymentBuilder deployment, String name, Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            deployment.addInputStream(name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Resources by their name from the root folder, the same in an exploded build and in the jar. */
    private TreeMap<String, Resource> find(String pattern) {
        String folder = pattern.substring(0, pattern.lastIndexOf('/') + 1);
        TreeMap<String, Resource> found = new TreeMap<>();
        try {
            Arrays.stream(resources.getResources("classpath*:" + pattern))
                    .forEach(resource -> found.put(folder + resource.getFilename(), resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
