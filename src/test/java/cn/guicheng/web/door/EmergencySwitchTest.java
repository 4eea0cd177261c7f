package cn.guicheng.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.register.emergency.EmergencyDeployments;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** The way round is shut; opened in an emergency it is for administrators, and leaves its mark. */
@OnH2
class EmergencySwitchTest {
    @Autowired
    EngineEndpoints endpoints;

    @Autowired
    EmergencyDeployments deployments;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    Unrestricted unrestricted;

    @Autowired
    TestOffice office;

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void shutItSaysWhereTheRightWayIs() {
        for (String person : List.of("admin", "hewei", "lina")) {
            Answer answer = office.call("DELETE", person, "/engine-rest/deployment/x?cascade=true", Map.of());
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.message()).contains("限额与规则");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /deployment/create, camunda-admin, true",
        "POST, /deployment/x/redeploy, camunda-admin, true",
        "DELETE, /deployment/x, camunda-admin, true",
        "DELETE, /deployment/x, limit-manager, false",
        "DELETE, /process-definition/x, camunda-admin, false",
        "POST, /message, camunda-admin, false"
    })
    void openItLetsAdministratorsDeployAndNothingElse(String method, String path, String group, boolean open)
            throws Exception {
        int before = marks().size();
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/engine-rest" + path);
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain();
        PersonLoggedIn person = new PersonLoggedIn(new OfficePerson("admin", 0), List.of(group), false);
        SecurityContextHolder.getContext().setAuthentication(person);

        boolean let = new EngineDoor(endpoints, emergency(true))
                .check(() -> person, new RequestAuthorizationContext(request))
                .isGranted();
        if (let) {
            new EmergencyPassage(emergency(true), endpoints).doFilter(request, response, chain);
        }

        assertThat(chain.getRequest() != null).isEqualTo(open);
        assertThat(marks().size() - before).isEqualTo(open ? 1 : 0);
        if (open) {
            assertThat(marks().get(0).path("operation").asText()).isEqualTo(method + " /engine-rest" + path);
            assertThat(marks().get(0).path("person").asText()).isEqualTo("admin");
            assertThat(marks().get(0).path("status").asInt()).isEqualTo(200);
        }
    }

    @Test
    void aStartWithItOnLeavesItsMarkToo() {
        int before = marks().size();
        emergency(false).tell();
        assertThat(marks()).hasSize(before);
        emergency(true).tell();
        assertThat(marks()).hasSize(before + 1);
    }

    private EmergencySwitch emergency(boolean on) {
        return new EmergencySwitch(on, deployments, repositoryService, unrestricted);
    }

    private JsonNode marks() {
        return office.get("hewei", "/api/registers/emergency-deployments")
                .body()
                .path("rows");
    }
}
