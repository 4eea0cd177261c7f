package cn.guicheng.procedure.complaint;

import static cn.guicheng.procedure.complaint.ComplaintDesk.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The monitoring application asks the database by questions of its own: what it counts leaves out the same cases. */
abstract class ConcealedInCockpitTest {
    @OnH2
    static class OnH2Test extends ConcealedInCockpitTest {}

    @OnPostgres
    static class OnPostgresTest extends ConcealedInCockpitTest {}

    @Autowired
    TestOffice office;

    @Autowired
    ManagementService managementService;

    @Autowired
    RuntimeService runtimeService;

    @Test
    void whatItCountsAndListsIsAsItWas() {
        ComplaintDesk desk = new ComplaintDesk(office, managementService, runtimeService);
        Session manager = new Session(GENERAL_MANAGER);
        Session auditor = new Session("fangzhengyi");
        String definition = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(desk.received())
                .singleResult()
                .getProcessDefinitionId();
        Map<String, String> before = manager.look(definition);
        Map<String, String> beforeToOthers = auditor.look(definition);

        String request = desk.received("complainedPerson", GENERAL_MANAGER);
        String instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(request)
                .singleResult()
                .getId();

        assertThat(manager.look(definition)).isEqualTo(before);
        assertThat(auditor.look(definition)).isNotEqualTo(beforeToOthers);
        for (String path : List.of("", "/activity-instances", "/variables")) {
            String address = "/engine/engine/default/process-instance/" + instance + path;
            assertThat(manager.get(address).statusCode()).as(address).isGreaterThanOrEqualTo(400);
            assertThat(manager.get(address).body()).doesNotContain(request, "complainedPerson");
        }
    }

    /** Somebody's browser, logged in to the monitoring application. */
    private final class Session {
        private final CookieManager cookies = new CookieManager();
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        Session(String person) {
            send(HttpRequest.newBuilder(URI.create(office.address() + "/camunda/app/cockpit/default/"))
                    .GET());
            HttpResponse<String> login = send(HttpRequest.newBuilder(
                            URI.create(office.address() + "/camunda/api/admin/auth/user/default/login/cockpit"))
                    .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                    .header("X-XSRF-TOKEN", token())
                    .POST(BodyPublishers.ofString("username=" + person + "&password=guicheng")));
            assertThat(login.statusCode()).as(login.body()).isEqualTo(200);
        }

        Map<String, String> look(String definition) {
            Map<String, String> seen = new LinkedHashMap<>();
            for (String path : List.of(
                    "/cockpit/plugin/base/default/process-definition/statistics",
                    "/engine/engine/default/process-definition/statistics?incidents=true",
                    "/engine/engine/default/process-definition/" + definition + "/statistics?incidents=true",
                    "/engine/engine/default/process-instance/count",
                    "/engine/engine/default/task/count")) {
                HttpResponse<String> answer = get(path);
                assertThat(answer.statusCode()).as(path).isLessThan(500);
                seen.put(path, answer.statusCode() + " " + answer.body());
            }
            return seen;
        }

        HttpResponse<String> get(String path) {
            return send(HttpRequest.newBuilder(URI.create(office.address() + "/camunda/api" + path))
                    .header("Accept", "application/json")
                    .GET());
        }

        private String token() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElse("");
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return http.send(request.build(), BodyHandlers.ofString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
