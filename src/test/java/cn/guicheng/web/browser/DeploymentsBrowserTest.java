package cn.guicheng.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator tries to change models and limit tables in the monitoring application, and reads where they are changed. */
class DeploymentsBrowserTest extends BrowserTest {
    /** Sends what the monitoring application would, with its session and its CSRF token. */
    private static final String SEND =
            """
            async ([method, path]) => {
              const token = document.cookie.match(/XSRF-TOKEN=([^;]+)/)[1];
              const answer = await fetch('/camunda/api/engine/engine/default' + path,
                {method, headers: {'X-XSRF-TOKEN': token, 'Content-Type': 'application/json'}, body: '{}'});
              return answer.status + ' ' + await answer.text();
            }""";

    @Autowired
    RepositoryService repositoryService;

    @Test
    void deletingADeploymentIsRefusedWithAMessageThatSaysWhereToGo() {
        long before = repositoryService.createDeploymentQuery().count();
        Page page = monitoring("admin", "#/repository");
        page.locator(".delete-deployment").first().click(new Locator.ClickOptions().setForce(true));
        page.locator("input[name=cascade]").check();
        page.locator(".modal-footer .btn-primary").click();
        assertThat(page.locator(".modal-dialog .notifications")).containsText("限额与规则");
        Inbox.picture(page, "deployment-refused");
        assertThat(repositoryService.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void everyOtherWayFromTheMonitoringApplicationIsShutToo() {
        long before = repositoryService.createDeploymentQuery().count();
        String definition = repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("payment-route")
                .latestVersion()
                .singleResult()
                .getId();
        for (String person : List.of("admin", "hewei", "chenjianhua")) {
            Page page = monitoring(person, "#/dashboard");
            assertThat(page.locator("[cam-widget-header]")).isVisible();
            for (List<String> way : List.of(
                    List.of("POST", "/deployment/create"),
                    List.of("POST", "/deployment/x/redeploy"),
                    List.of("DELETE", "/deployment/x?cascade=true"),
                    List.of("DELETE", "/process-definition/key/reimbursement?cascade=true"),
                    List.of("PUT", "/process-definition/key/reimbursement/history-time-to-live"),
                    List.of("PUT", "/decision-definition/" + definition + "/history-time-to-live"))) {
                assertThat((String) page.evaluate(SEND, way))
                        .as(person + way)
                        .startsWith("403 ")
                        .contains("限额与规则");
            }
            assertThat((String) page.evaluate(SEND, List.of("POST", "/history/cleanup")))
                    .startsWith("403 ");
        }
        assertThat(repositoryService.createDeploymentQuery().count()).isEqualTo(before);
    }

    private Page monitoring(String person, String address) {
        Page page = browser.page(1280, 860, person, office.address() + "/camunda/app/cockpit/default/" + address);
        assertThat(page.locator("input[type=password]")).isHidden();
        return page;
    }
}
