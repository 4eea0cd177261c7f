package cn.guicheng.web.door;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import cn.guicheng.WebSession;
import cn.guicheng.web.door.EngineDescription.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/**
 * Every endpoint that the engine describes, asked by nobody, a clerk, a holder of each kind of office and the administrator, by both doors:
 * the answers are those of {@code engine-answers.txt}, line by line. What differs is written to {@code target/engine-answers.txt}.
 */
abstract class EngineEndpointsTest {
    @OnH2
    static class OnH2Test extends EngineEndpointsTest {}

    private static final String NOBODY = "nobody";

    /** By the name of the office that they stand for. */
    private static final Map<String, String> PEOPLE = new LinkedHashMap<>();

    static {
        PEOPLE.put("clerk", "lina");
        PEOPLE.put("general-manager", "chenjianhua");
        PEOPLE.put("deputy-general-manager", "linxiaoyan");
        PEOPLE.put("admin-assistant", "suting");
        PEOPLE.put("internal-auditor", "fangzhengyi");
        PEOPLE.put("board-chair", "zhaozhengguo");
        PEOPLE.put("finance-head", "zhouminghui");
        PEOPLE.put("finance-office-leader", "xulihua");
        PEOPLE.put("limit-manager", "hewei");
        PEOPLE.put("accountant", "liuyang");
        PEOPLE.put("cashier", "tangli");
        PEOPLE.put("customer-service-supervisor", "wangxiulan");
        PEOPLE.put("front-desk", "zhangmin");
        PEOPLE.put("steward", "gaofeng");
        PEOPLE.put("fee-collector", "hanmei");
        PEOPLE.put("quality-inspector", "dengjie");
        PEOPLE.put("archive-clerk", "fengxue");
        PEOPLE.put("department-head", "sunzhiqiang");
        PEOPLE.put("process-owner", "yuanhaibo");
        PEOPLE.put("permit-officer", "pengyu");
        PEOPLE.put("office-clerk", "baixue");
        PEOPLE.put("safety-officer", "qinchuan");
        PEOPLE.put("metrics-reader", "metrics");
        PEOPLE.put("admin", "admin");
    }

    @Autowired
    TestOffice office;

    @Autowired
    EngineEndpoints endpoints;

    @Test
    void everyEndpointOfTheEngineAnswersAsTheTableSays() throws IOException {
        List<Operation> operations = endpoints.description().operations();
        assertThat(operations).hasSizeGreaterThan(390);
        List<String> answers = new ArrayList<>();
        Map<String, WebSession> sessions = sessions();
        for (Operation operation : operations) {
            answers.add("scripts " + operation + ": " + scripts(operation));
            answers.add("session " + operation + ": " + sessions(operation, sessions));
        }
        Files.writeString(Path.of("target/engine-answers.txt"), String.join("\n", answers) + "\n");

        assertThat(answers).isEqualTo(held());
        assertThat(answers).noneMatch(answer -> answer.matches(".*\\b5\\d\\d .*"));
    }

    /** Nothing is open that the engine does not describe, but the few that its web applications ask for. */
    @Test
    void theListNamesOnlyWhatThereIs() {
        assertThat(endpoints.all())
                .filteredOn(endpoint -> !endpoints.description().operations().contains(endpoint))
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "GET /engine/",
                        "GET /case-definition/count",
                        "GET /case-instance/count",
                        "GET /batch/statistics/",
                        "OPTIONS /user/",
                        "OPTIONS /group/",
                        "OPTIONS /tenant/");
    }

    private Map<String, WebSession> sessions() {
        Map<String, WebSession> sessions = new LinkedHashMap<>();
        sessions.put(NOBODY, WebSession.visitor(office));
        PEOPLE.forEach((name, person) -> sessions.put(name, WebSession.of(office, person, "welcome")));
        return sessions;
    }

    /** With names of things that are not there, but for the procedure and the decision, which are. */
    private static String address(Operation operation) {
        return operation
                .path()
                .replace("/process-definition/key/{key}", "/process-definition/key/reimbursement")
                .replace("/decision-definition/key/{key}", "/decision-definition/key/payment-route")
                .replaceAll("\\{[^}]+}", "unknown");
    }

    private String scripts(Operation operation) {
        Map<String, Integer> statuses = new LinkedHashMap<>();
        String address = "/engine-rest" + address(operation);
        statuses.put(NOBODY, ask(null, operation, address));
        PEOPLE.forEach((name, person) -> statuses.put(name, ask(person, operation, address)));
        return words(statuses);
    }

    private int ask(String person, Operation operation, String address) {
        return operation.method().equals("GET")
                ? office.get(person, address).status()
                : office.call(operation.method(), person, address, Map.of()).status();
    }

    private static String sessions(Operation operation, Map<String, WebSession> sessions) {
        Map<String, Integer> statuses = new LinkedHashMap<>();
        String address = "/camunda/api/engine/engine/default" + address(operation);
        sessions.forEach((name, session) -> statuses.put(
                name,
                operation.method().equals("GET")
                        ? session.get(address).status()
                        : session.send(operation.method(), address, Map.of()).status()));
        return words(statuses);
    }

    /** The most frequent answer is everybody's; the others are said with whose they are. */
    private static String words(Map<String, Integer> statuses) {
        Map<Integer, List<String>> byStatus = statuses.entrySet().stream()
                .collect(groupingBy(Map.Entry::getValue, TreeMap::new, mapping(Map.Entry::getKey, toList())));
        int usual = byStatus.entrySet().stream()
                .max(Map.Entry.comparingByValue((one, other) -> Integer.compare(one.size(), other.size())))
                .orElseThrow()
                .getKey();
        return byStatus.entrySet().stream()
                .map(entry -> entry.getKey() + " "
                        + (entry.getKey() == usual ? "everybody" : String.join(" ", entry.getValue())))
                .collect(joining(", "));
    }

    private static List<String> held() throws IOException {
        ClassPathResource table = new ClassPathResource("engine-answers.txt");
        return table.exists()
                ? table.getContentAsString(StandardCharsets.UTF_8).lines().toList()
                : List.of();
    }
}
