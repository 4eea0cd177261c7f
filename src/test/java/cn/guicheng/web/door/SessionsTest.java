package cn.guicheng.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.WebSession;
import cn.guicheng.office.login.AccountStates;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A session is the person's: it comes with the login, changes with their posts and ends with them. */
abstract class SessionsTest {
    @OnH2
    static class OnH2Test extends SessionsTest {}

    @OnPostgres
    static class OnPostgresTest extends SessionsTest {}

    private static final String PASSWORD = "dunhuang-37-quail";
    private static final String WHO = "/camunda/api/admin/auth/user/default";

    @Autowired
    TestOffice office;

    @Autowired
    IdentityService identityService;

    @Autowired
    AccountStates accounts;

    private String person;

    @AfterEach
    void nobodyStays() {
        identityService.deleteMembership(person, "engineering");
    }

    @BeforeEach
    void somebodyNew() {
        person = "p" + UUID.randomUUID().toString().substring(0, 8);
        User user = identityService.newUser(person);
        user.setFirstName("沈");
        user.setLastName("新");
        user.setPassword(PASSWORD);
        identityService.saveUser(user);
        identityService.createMembership(person, "engineering");
    }

    @Test
    void aLoginGivesANewSessionAndANewToken() {
        WebSession session = WebSession.visitor(office);
        String before = session.cookie("JSESSIONID");
        String token = session.cookie("XSRF-TOKEN");
        assertThat(session.login(person, PASSWORD, "tasklist").status()).isEqualTo(200);
        assertThat(session.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
        assertThat(session.cookie("XSRF-TOKEN")).isNotEmpty().isNotEqualTo(token);
        assertThat(session.get(WHO).body().path("userId").asText()).isEqualTo(person);
        assertThat(session.get("/camunda/api/guicheng/cases").status()).isEqualTo(200);
    }

    @Test
    void oneSessionServesTheWebApplicationsAndOurRest() {
        WebSession session = loggedIn();
        for (String path : List.of("/api/cases", "/camunda/api/guicheng/cases", "/engine-rest/task")) {
            assertThat(session.get(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void whatChangesSomethingCarriesThePagesToken() {
        WebSession session = loggedIn();
        assertThat(session.send("POST", "/camunda/api/engine/engine/default/task", Map.of())
                        .status())
                .isEqualTo(200);
        String cookies =
                "Cookie: JSESSIONID=" + session.cookie("JSESSIONID") + "; XSRF-TOKEN=" + session.cookie("XSRF-TOKEN");
        try (RawHttp server = new RawHttp(office.address())) {
            for (String path :
                    List.of("/camunda/api/engine/engine/default/task", "/engine-rest/task", "/api/first-steps/seen")) {
                for (String token :
                        List.of("X-None: x", "X-XSRF-TOKEN: ", "X-XSRF-TOKEN: 00000000-0000-0000-0000-000000000000")) {
                    assertThat(server.send("POST", path, "{}", cookies, token, "Content-Type: application/json")
                                    .status())
                            .as(path + " " + token)
                            .isEqualTo(403);
                }
            }
        }
        assertThat(session.get("/camunda/api/guicheng/cases").status())
                .as("still logged in")
                .isEqualTo(200);
    }

    @Test
    void afterLoggingOutNothingIsLeft() {
        WebSession session = loggedIn();
        String old = "Cookie: JSESSIONID=" + session.cookie("JSESSIONID");
        assertThat(session.logout().status()).isEqualTo(200);
        assertThat(session.get("/camunda/api/guicheng/cases").status()).isEqualTo(401);
        try (RawHttp server = new RawHttp(office.address())) {
            assertThat(server.get("/camunda/api/guicheng/cases", old).status()).isEqualTo(401);
            assertThat(server.get("/camunda/api/engine/engine/default/task", old)
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void somebodyWhoIsGoneHasNoSession() {
        WebSession session = loggedIn();
        identityService.deleteUser(person);
        accounts.forget(person);
        for (String path :
                List.of("/camunda/api/guicheng/cases", "/camunda/api/engine/engine/default/task", "/api/cases")) {
            assertThat(session.get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(session.get(WHO).status()).isEqualTo(404);
    }

    @Test
    void aChangedPasswordEndsTheSessionsThatBeganWithTheOldOne() {
        WebSession session = loggedIn();
        User user = identityService.createUserQuery().userId(person).singleResult();
        user.setPassword("another-" + PASSWORD);
        identityService.saveUser(user);
        accounts.forget(person);
        assertThat(session.get("/camunda/api/guicheng/cases").status()).isEqualTo(401);
        assertThat(session.login(person, "another-" + PASSWORD, "tasklist").status())
                .isEqualTo(200);
    }

    @Test
    void aPostGainedOrLostCountsAtOnce() {
        WebSession session = loggedIn();
        String figures = "/camunda/api/cockpit/plugin/base/default/process-definition/statistics-count";
        assertThat(session.get(figures).status()).isEqualTo(403);
        identityService.createMembership(person, "process-owner");
        accounts.forget(person);
        assertThat(session.get("/camunda/api/guicheng/metrics/overview").status())
                .isEqualTo(200);
        identityService.deleteMembership(person, "process-owner");
        accounts.forget(person);
        assertThat(session.get("/camunda/api/guicheng/metrics/overview").status())
                .isEqualTo(403);
    }

    /** A login by name in a session of somebody else is the one that is named. */
    @Test
    void aRequestHasOnePerson() {
        WebSession session = loggedIn();
        String cookie = "Cookie: JSESSIONID=" + session.cookie("JSESSIONID");
        String basic =
                "Authorization: Basic " + java.util.Base64.getEncoder().encodeToString("admin:guicheng".getBytes());
        try (RawHttp server = new RawHttp(office.address())) {
            assertThat(server.get("/engine-rest/user/admin/profile", cookie, basic)
                            .status())
                    .isEqualTo(200);
            assertThat(server.get("/engine-rest/user/admin/profile", cookie).status())
                    .isEqualTo(403);
            assertThat(server.get("/camunda/api/engine/engine/default/job", cookie, basic)
                            .status())
                    .isEqualTo(403);
            assertThat(server.get("/camunda/api/guicheng/cases", basic).status())
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void aClerkLogsInWhereAClerkWorks(String application) {
        assertThat(WebSession.visitor(office)
                        .login(person, PASSWORD, application)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cockpit", "admin", "nothing"})
    void andNowhereElse(String application) {
        WebSession session = WebSession.visitor(office);
        assertThat(session.login(person, PASSWORD, application).status()).isEqualTo(403);
        assertThat(session.get("/camunda/api/guicheng/cases").status()).isEqualTo(401);
    }

    @Test
    void theFirstRunsSetupIsShut() {
        Map<String, Object> administrator = Map.of(
                "profile", Map.of("id", "eve", "firstName", "e", "lastName", "e"),
                "credentials", Map.of("password", PASSWORD));
        String path = "/camunda/api/admin/setup/default/user/create";
        assertThat(WebSession.visitor(office).send("POST", path, administrator).status())
                .isIn(401, 403);
        assertThat(WebSession.of(office, "admin", "admin")
                        .send("POST", path, administrator)
                        .status())
                .isEqualTo(403);
        assertThat(identityService.createUserQuery().userId("eve").count()).isZero();
    }

    private WebSession loggedIn() {
        WebSession session = WebSession.visitor(office);
        assertThat(session.login(person, PASSWORD, "tasklist").status()).isEqualTo(200);
        return session;
    }

    /** Two people on one browser: what a page was opened for by the one is not done in the name of the other. */
    @Test
    void whatAPageOfSomebodyElseSendsIsRefused() {
        WebSession session = WebSession.of(office, "madong", "tasklist");
        String path = "/camunda/api/engine/engine/default/process-definition/key/leave-request/start";
        for (String opener : List.of("lina", "", "%", "Madong", "madong%20")) {
            assertThat(session.openedFor(opener, path, Map.of()).status())
                    .as(opener)
                    .isEqualTo(401);
        }
        assertThat(session.openedFor("lina", "/camunda/api/guicheng/tasks/complete", Map.of("tasks", List.of()))
                        .message())
                .isEqualTo("这个浏览器里已换了别人登录，没有办理。请重新登录后再试。");
        assertThat(session.openedFor("madong", path, Map.of()).status()).isEqualTo(400);
        assertThat(session.send("POST", path, Map.of()).status()).isEqualTo(400);
    }
}
