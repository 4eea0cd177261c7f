package cn.guicheng;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.engine.deploy.ModelCheck;
import cn.guicheng.engine.deploy.ProcedureDeployer;
import cn.guicheng.engine.deploy.ProcedureFiles;
import cn.guicheng.engine.deploy.ShippedFiles;
import cn.guicheng.limit.release.Releases;
import cn.guicheng.modelids.MadeUpIds;
import cn.guicheng.office.people.OrganisationProvisioning;
import cn.guicheng.office.rights.AuthorizationProvisioning;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A restart changes nothing, a release overwrites no limit, and a model that leads nowhere does not start. */
@OnH2
class DeploymentTest {
    @Autowired
    ProcedureDeployer procedures;

    @Autowired
    Releases limits;

    @Autowired
    OrganisationProvisioning organisation;

    @Autowired
    AuthorizationProvisioning authorizations;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    AuthorizationService authorizationService;

    @Autowired
    FilterService filterService;

    @Autowired
    IdentityService identityService;

    @Autowired
    ModelCheck modelCheck;

    @Autowired
    ShippedFiles shipped;

    @Test
    void eachProcedureIsOneDeploymentUnderItsSlugWithStableNames() {
        for (String slug : procedures.slugs()) {
            var deployments = repositoryService
                    .createDeploymentQuery()
                    .deploymentName(slug)
                    .list();
            assertThat(deployments).hasSize(1);
            assertThat(repositoryService.getDeploymentResourceNames(
                            deployments.get(0).getId()))
                    .contains("processes/" + slug + ".bpmn")
                    .allMatch(name -> name.startsWith("processes/")
                            || name.startsWith("decisions/" + slug + "/")
                            || name.startsWith("forms/" + slug + "/")
                            // Those that all procedures share.
                            || name.matches("forms/[a-z-]+\\.html"));
        }
    }

    @Test
    void startingAgainChangesNothing() {
        String before = counts();
        organisation.provision();
        limits.bring();
        procedures.deploy();
        authorizations.provision();
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void aLimitThatManagersChangedIsNotSeededAgain() {
        DecisionDefinition live = latest("expense-standard");
        DmnModelInstance changed = repositoryService.getDmnModelInstance(live.getId());
        String xml = Dmn.convertToString(changed).replace(">100<", ">120<");
        var deployment = repositoryService
                .createDeployment()
                .name("limits/expense-standard")
                .addString("decisions/limits/expense-standard.dmn", xml)
                .deploy();
        try {
            int version = latest("expense-standard").getVersion();
            limits.bring();
            assertThat(latest("expense-standard").getVersion()).isEqualTo(version);
        } finally {
            repositoryService.deleteDeployment(deployment.getId(), true);
        }
    }

    @Test
    void someoneWhoLeftIsNotRevived() {
        identityService.deleteUser("xionglin");
        organisation.provision();
        assertThat(identityService.createUserQuery().userId("xionglin").count()).isZero();
    }

    @Test
    void whatLeadsNowhereIsNamedWithFileAndElement() {
        assertThat(findings("broken"))
                .contains("processes/broken.bpmn")
                .contains(MadeUpIds.TASK_A + "：表单 embedded:deployment:forms/none.html 不存在")
                .contains(MadeUpIds.TASK_A + "：没有 “nobody” 这个组")
                .contains(MadeUpIds.SERVICE_B + "：没有 ${noSuchDelegate}")
                .contains(MadeUpIds.RULE_C + "：没有 decisions/limits/no-such-table.dmn")
                .contains(MadeUpIds.CALL_D + "：没有 processes/no-such-procedure.bpmn")
                .contains(MadeUpIds.EVENT_E + "：没有 ${noSuchListener}")
                .contains(MadeUpIds.EVENT_E + "：结束事件没有写明结果")
                .contains("流程 id “other” 与文件名不同");
    }

    @Test
    void aModelThatIsNoneIsNamed() {
        assertThat(findings("garbage")).contains("processes/garbage.bpmn：流程图无法解析");
    }

    private String findings(String slug) {
        ProcedureFiles files = new ProcedureFiles() {
            @Override
            public Optional<String> read(String name) {
                return shipped.read(name.replace("processes/" + slug, "broken/" + slug));
            }

            @Override
            public List<String> find(String folder, String ending) {
                return shipped.find(folder, ending);
            }
        };
        return String.join("\n", modelCheck.findings(files, List.of(slug)).get(slug));
    }

    private DecisionDefinition latest(String key) {
        return repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult();
    }

    private String counts() {
        return List.of(
                        repositoryService.createDeploymentQuery().count(),
                        repositoryService.createProcessDefinitionQuery().count(),
                        repositoryService.createDecisionDefinitionQuery().count(),
                        authorizationService
                                .createAuthorizationQuery()
                                .resourceType(0)
                                .count(),
                        authorizationService
                                .createAuthorizationQuery()
                                .resourceType(6)
                                .count(),
                        filterService.createFilterQuery().count(),
                        identityService.createUserQuery().count(),
                        identityService.createGroupQuery().count())
                .toString();
    }
}
