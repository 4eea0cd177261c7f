package cn.guicheng.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.web.door.EngineDescription.Operation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every mapped path in other spellings: only the plain address is answered, and without a login only what is open. The seed and the
 * number of spellings are {@code -Dguicheng.spellings.seed} and {@code -Dguicheng.spellings.count}; another program is asked with {@code -Dguicheng.office.address}.
 */
abstract class AddressSpellingsTest {
    @OnH2
    static class OnH2Test extends AddressSpellingsTest {}

    @OnPostgres
    static class OnPostgresTest extends AddressSpellingsTest {}

    private static final int COUNT = Integer.getInteger("guicheng.spellings.count", 2000);
    private static final long SEED = Long.getLong("guicheng.spellings.seed", 20261129L);
    private static final String ADMIN = "Authorization: Basic "
            + Base64.getEncoder().encodeToString("admin:guicheng".getBytes(StandardCharsets.UTF_8));

    @Autowired
    TestOffice office;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    EngineEndpoints endpoints;

    @Test
    void onlyThePlainAddressIsAnsweredAndNothingToNobody() {
        List<String> plain = paths();
        Set<String> known = new HashSet<>(plain);
        AddressSpellings spellings = new AddressSpellings(SEED);
        Random random = new Random(SEED);
        Set<String> answered = new TreeSet<>();
        try (RawHttp server = new RawHttp(office.address())) {
            for (int count = 0; count < COUNT; count++) {
                String spelled = spellings.of(plain.get(random.nextInt(plain.size())));
                String path = spelled.replaceAll("[?#].*", "");
                if (known.contains(path.strip())) {
                    continue;
                }
                check(server, spelled, ADMIN, "GET", answered);
                check(server, spelled, "X-Nobody: 1", "GET", answered);
                check(
                        server,
                        spelled,
                        "X-Nobody: 1",
                        List.of("POST", "PUT", "DELETE", "HEAD").get(count % 4),
                        answered);
            }
        }
        assertThat(answered).as("seed %d", SEED).isEmpty();
    }

    @Test
    void withoutALoginOnlyWhatIsOpenIsAnswered() {
        List<String> answered = new ArrayList<>();
        try (RawHttp server = new RawHttp(office.address())) {
            for (String path : paths()) {
                for (String method : List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH")) {
                    int status = server.send(method, path, "").status();
                    if (status < 400 && !(DOOR.contains(path) && (method.equals("GET") || method.equals("HEAD")))) {
                        answered.add(method + " " + path + " " + status);
                    }
                }
            }
        }
        assertThat(answered).isEmpty();
    }

    /** Of the paths below, those that are open. */
    private static final Set<String> DOOR = Set.of(
            "/",
            "/actuator/health",
            "/password",
            "/camunda",
            "/camunda/",
            "/camunda/app/tasklist/default/",
            "/camunda/app/cockpit/default/",
            "/camunda/lib/deps.js",
            "/camunda/api/engine/engine/",
            "/camunda/api/tasklist/plugin/guicheng/static/app/plugin.js",
            "/camunda/guicheng/now/app/tasklist.js",
            "/camunda/guicheng/0123456789ab/app/procedures.js",
            "/camunda/guicheng/0123456789ab/app/tasklist.js",
            "/camunda/guicheng/0123456789ab/forms/complaint/tasklist.js",
            "/camunda/guicheng/app/procedures.js",
            "/camunda/guicheng/app/tasklist.js",
            "/camunda/guicheng/forms/complaint/tasklist.js");

    private static void check(RawHttp server, String path, String login, String method, Set<String> answered) {
        int status = server.send(method, path, "", login).status();
        if (status >= 200 && status < 400 || status >= 500) {
            answered.add(method + " " + path + " " + login.charAt(0) + " " + status);
        }
    }

    /** Addresses of everything there is, with names of things that are not. */
    private List<String> paths() {
        Stream<String> ours = mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> !path.equals("/error"));
        Stream<String> engine = endpoints.all().stream()
                .map(Operation::path)
                .flatMap(path -> Stream.of(
                        "/engine-rest" + path,
                        "/engine-rest/engine/default" + path,
                        "/camunda/api/engine/engine/default" + path));
        Stream<String> applications = Stream.of(
                "/actuator/prometheus",
                "/actuator/env",
                "/camunda/api/engine/engine",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics-count",
                "/camunda/api/cockpit/plugin/guicheng-cockpit/default/none",
                "/camunda/api/admin/plugin/adminPlugins/default/metrics",
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/tasklist/plugin/guicheng/default/none",
                "/camunda/guicheng/forms/complaint/intake.js",
                "/camunda/guicheng/libraries/bpmn-js/LICENSE",
                "/camunda/guicheng/0123456789ab/forms/complaint/intake.js",
                "/camunda/guicheng/0123456789ab/libraries/bpmn-js/LICENSE",
                "/webjars/camunda/lib/deps.js",
                "/plugin/tasklist/app/plugin.js",
                "/h2-console");
        return Stream.of(ours, engine, applications, DOOR.stream())
                .flatMap(paths -> paths)
                .map(path -> path.replaceAll("\\{[^/]+}", "unknown"))
                .distinct()
                .sorted()
                .toList();
    }
}
