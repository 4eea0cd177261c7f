package cn.guicheng.engine.deploy;

import cn.guicheng.engine.model.PrintedSheet;
import java.util.List;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.stereotype.Component;

/**
 * Deploys each procedure as one deployment, named by its slug: model, own decisions and forms arrive together, with those
 * forms of all that the model names. The folders are the list. A procedure of which nothing changed is not deployed again.
 */
@Component
public class ProcedureDeployer {
    /** Source of what a folder beside the program brought. */
    public static final String FOLDER = "guicheng-folder";

    private static final String THE_PROGRAM = "guicheng";

    private final RepositoryService repositoryService;
    private final ModelCheck modelCheck;
    private final ShippedFiles shipped;

    ProcedureDeployer(RepositoryService repositoryService, ModelCheck modelCheck, ShippedFiles shipped) {
        this.repositoryService = repositoryService;
        this.modelCheck = modelCheck;
        this.shipped = shipped;
    }

    /** Throws IllegalStateException, naming file and element, where a model and what belongs to it do not agree. */
    public void deploy() {
        modelCheck.check();
        slugs().forEach(slug -> deploy(slug, shipped, THE_PROGRAM));
    }

    /** The slugs of all procedures that come with the program: the names of the files in {@code processes}. */
    public List<String> slugs() {
        return shipped.find("processes", ".bpmn").stream()
                .map(name -> name.substring("processes/".length(), name.length() - ".bpmn".length()))
                .toList();
    }

    /** Deploys one procedure; {@code source} says what brought it. */
    public void deploy(String slug, ProcedureFiles files, String source) {
        String model = "processes/" + slug + ".bpmn";
        TreeSet<String> parts = new TreeSet<>(files.find("decisions/" + slug, ".dmn"));
        parts.add(model);
        parts.addAll(files.find("forms/" + slug, ".html"));
        parts.addAll(files.find(PrintedSheet.folder(slug), ".html"));
        parts.addAll(sharedForms(files, model));
        DeploymentBuilder deployment =
                repositoryService.createDeployment().name(slug).source(source).enableDuplicateFiltering(false);
        parts.forEach(name -> deployment.addString(name, files.read(name).orElseThrow()));
        deployment.deploy();
    }

    /** The forms beside the procedures' folders that a model names. */
    private static List<String> sharedForms(ProcedureFiles files, String model) {
        String text = files.read(model).orElseThrow();
        return files.find("forms", ".html").stream()
                .filter(form -> text.contains("embedded:deployment:" + form + "\""))
                .toList();
    }
}
