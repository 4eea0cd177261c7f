package cn.guicheng.engine.own;

import cn.guicheng.engine.deploy.ProcedureDeployer;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Procedures that came from a folder and lie there no more: nothing new begins, what runs goes on. Noted in the engine, so that what an
 * administrator suspended stays suspended when a procedure is back.
 */
@Component
record GoneProcedures(RepositoryService repositoryService, ManagementService managementService) {
    private static final Logger LOG = LoggerFactory.getLogger(GoneProcedures.class);
    private static final String NOTE = "guicheng.gone.";

    /** Lets nothing new begin of what came from a folder and is not among these; returns what is gone. */
    List<ProcessDefinition> leaveAllBut(Collection<String> present) {
        List<ProcessDefinition> gone =
                repositoryService.createDeploymentQuery().deploymentSource(ProcedureDeployer.FOLDER).list().stream()
                        .map(Deployment::getName)
                        .distinct()
                        .sorted()
                        .map(this::latest)
                        .filter(definition -> definition != null && !present.contains(definition.getKey()))
                        .filter(this::cameFromAFolder)
                        .toList();
        gone.forEach(definition -> leave(definition.getKey()));
        return gone;
    }

    /** It is back: cases may begin again. */
    void back(String slug) {
        if (managementService.getProperties().containsKey(NOTE + slug)) {
            repositoryService
                    .updateProcessDefinitionSuspensionState()
                    .byProcessDefinitionKey(slug)
                    .activate();
            managementService.deleteProperty(NOTE + slug);
            LOG.info("the office's own procedure {} is back: cases may begin again", slug);
        }
    }

    private void leave(String slug) {
        if (managementService.getProperties().containsKey(NOTE + slug)) {
            return;
        }
        repositoryService
                .updateProcessDefinitionSuspensionState()
                .byProcessDefinitionKey(slug)
                .suspend();
        // Else timers and asynchronous steps that cases come to later would be born suspended.
        managementService
                .updateJobDefinitionSuspensionState()
                .byProcessDefinitionKey(slug)
                .activate();
        managementService.setProperty(NOTE + slug, "true");
        LOG.warn("the office's own procedure {} is gone from its folder: its cases go on, nothing new begins", slug);
    }

    private ProcessDefinition latest(String slug) {
        return repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(slug)
                .latestVersion()
                .singleResult();
    }

    private boolean cameFromAFolder(ProcessDefinition definition) {
        Deployment deployment = repositoryService
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult();
        return ProcedureDeployer.FOLDER.equals(deployment.getSource());
    }
}
