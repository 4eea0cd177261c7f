package cn.guicheng.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import cn.guicheng.WebSession;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every answer says to browsers, and what a caller's own heads are believed. */
@OnH2
class HeadersTest {
    private static final String LINA = basic("lina");

    @Autowired
    TestOffice office;

    @Autowired
    JdbcClient jdbc;

    private RawHttp server;

    @BeforeEach
    void open() {
        server = new RawHttp(office.address());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/api/cases",
                "/api/registers/claims",
                "/engine-rest/process-definition/key/reimbursement/xml",
                "/engine-rest/nothing",
                "/actuator/health",
                "/camunda/api/guicheng/cases"
            })
    void dataIsKeptByNobodyAndGuessedByNobody(String path) {
        RawHttp.Answer answer = server.get(path, LINA);
        assertThat(answer.headers().get("x-content-type-options")).contains("nosniff");
        assertThat(answer.headers().get("cache-control")).contains("no-store");
        assertThat(answer.headers().get("referrer-policy")).isEqualTo("same-origin");
        assertThat(answer.headers().get("content-security-policy")).contains("frame-ancestors 'none'");
        assertThat(answer.headers()).doesNotContainKey("strict-transport-security");
    }

    @Test
    void filesOfThePagesMayBeKept() {
        RawHttp.Answer file = server.get("/camunda/lib/deps.js");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.headers().getOrDefault("cache-control", "")).doesNotContain("no-store");
        assertThat(file.headers().get("x-content-type-options")).contains("nosniff");
    }

    /** What does not get as far as a door. */
    @Test
    void whatTheContainerRefusesIsRefusedInOurWords() {
        for (RawHttp.Answer answer : List.of(
                server.get("/api/cases%00", LINA),
                server.get("/api/%2", LINA),
                server.get("/api/\u0001", LINA),
                server.get("nothing", LINA),
                server.get("/api/cases?search=<", LINA),
                server.get("/" + "x".repeat(200_000), LINA),
                server.get("/api/cases", LINA, "X-Long: " + "x".repeat(200_000)),
                server.get("/api/cases", LINA, "Host: other"),
                server.get("/api/cases", LINA, "Content-Length: x"),
                server.send("CONNECT", "/api/cases", "", LINA),
                server.send("G(T", "/api/cases", "", LINA))) {
            assertThat(answer.status()).isIn(400, 501);
            assertThat(answer.body()).isEqualTo("{\"type\":\"Refusal\",\"message\":\"请求：写法不规范，不予受理。\"}");
            assertThat(answer.headers()).containsEntry("x-content-type-options", "nosniff");
            assertThat(answer.headers()).containsEntry("cache-control", "no-store");
        }
    }

    @Test
    void addressesInAnswersAreOurOwn() {
        for (String path :
                new String[] {"/", "/camunda/app/tasklist", "/camunda/app", "/camunda/app/cockpit/default"}) {
            RawHttp.Answer redirect = server.as("evil.example").get(path, "X-Forwarded-Host: evil.example");
            assertThat(redirect.headers().getOrDefault("location", "")).as(path).doesNotContain("evil");
            assertThat(redirect.body()).doesNotContain("evil");
        }
    }

    @Test
    void soAreThoseOfTheEngine() {
        RawHttp.Answer task = server.as("evil.example")
                .get(
                        "/engine-rest/task?maxResults=1",
                        LINA,
                        "Accept: application/hal+json",
                        "X-Forwarded-Host: evil.example");
        assertThat(task.body()).doesNotContain("evil");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin: http://evil.example, 403",
        "Origin: null, 403",
        "Origin: https://127.0.0.1:1, 403",
        "Sec-Fetch-Site: cross-site, 403",
        "Sec-Fetch-Site: same-site, 403",
        "Sec-Fetch-Site: same-origin, 200",
        "Sec-Fetch-Site: none, 200"
    })
    void whatComesFromAnotherSiteIsRefused(String header, int status) {
        assertThat(server.get("/api/cases", LINA, header).status()).isEqualTo(status);
        assertThat(server.get("/engine-rest/task", LINA, header).status()).isEqualTo(status);
    }

    @Test
    void ourOwnPagesAreNoOtherSite() {
        assertThat(server.get("/api/cases", LINA, "Origin: " + office.address()).status())
                .isEqualTo(200);
        assertThat(server.get(
                                "/camunda/app/tasklist/default/",
                                "Sec-Fetch-Site: cross-site",
                                "Sec-Fetch-Mode: navigate")
                        .status())
                .as("a link in a mail")
                .isEqualTo(200);
    }

    /** Nobody is a proxy until a setting says so. */
    @Test
    void aCallersWordOnWhereItComesFromIsNotBelieved() {
        String name = "X-Forwarded-For: 203.0.113.77";
        for (int attempt = 0; attempt < 3; attempt++) {
            server.get("/api/cases", basicWith("nobody-at-all", "wrong"), name);
        }
        assertThat(jdbc.sql("select address from login_guess where name = 'nobody-at-all'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch("127.0.0.1"::equals);
    }

    @Test
    void methodsThatNobodyNeedsAreRefused() {
        for (String method : new String[] {"TRACE", "CONNECT", "PROPFIND", "FOO"}) {
            assertThat(server.send(method, "/api/cases", "", LINA).status())
                    .as(method)
                    .isIn(0, 400, 403, 405, 501);
        }
        assertThat(server.send("OPTIONS", "/engine-rest/task", "", LINA).status())
                .isEqualTo(403);
    }

    @Test
    void aSessionsCookieIsOutOfReachOfScripts() {
        WebSession.visitor(office);
        RawHttp.Answer page = server.get("/camunda/app/tasklist/default/");
        assertThat(page.headers().get("set-cookie")).contains("HttpOnly").containsIgnoringCase("SameSite=Lax");
        assertThat(page.headers().get("set-cookie")).doesNotContainPattern("SameSite[^,]*SameSite");
    }

    private static String basic(String person) {
        return basicWith(person, "guicheng");
    }

    private static String basicWith(String person, String password) {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString((person + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
