package cn.guicheng.procedure.complaint;

import static cn.guicheng.procedure.complaint.ComplaintDesk.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.ComplaintIds;
import cn.guicheng.modelids.PaymentApprovalIds;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whoever a complaint is about neither reads nor finds it, whatever post they hold: every door there is, one after the other. */
abstract class ConcealmentTest {
    private static final AtomicInteger CUSTOMERS = new AtomicInteger(100);

    @OnH2
    static class OnH2Test extends ConcealmentTest {}

    @OnPostgres
    static class OnPostgresTest extends ConcealmentTest {}

    @Autowired
    TestOffice office;

    @Autowired
    ManagementService managementService;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    TaskService taskService;

    @Autowired
    HistoryService historyService;

    @Autowired
    IdentityService identityService;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    ComplaintDesk desk;

    /** A complaint about somebody, a case that follows from it, and the compensation that is being paid for a third. */
    private record Filed(
            String complaint, String followUp, String compensated, Customer customer, String paper, Set<String> tasks) {
        List<String> numbers() {
            return List.of(complaint, followUp, compensated);
        }

        List<String> secrets() {
            return Stream.of(
                            numbers().stream(),
                            Stream.of(customer.name(), customer.unit(), customer.phone(), paper),
                            tasks.stream())
                    .flatMap(each -> each)
                    .toList();
        }
    }

    /** A customer whom nobody else's case tells of. */
    private record Customer(String name, String unit, String phone) {
        static Customer next() {
            int number = CUSTOMERS.incrementAndGet();
            return new Customer("尉迟" + number + "娘", "77 栋 " + number + " 室", newPhone());
        }
    }

    @BeforeEach
    void open() {
        desk = new ComplaintDesk(office, managementService, runtimeService);
        // Ages and times do not change from one look to the next.
        ClockUtil.setCurrentTime(new Date(System.currentTimeMillis() / 1000 * 1000));
    }

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {GENERAL_MANAGER, "fangzhengyi", COLLEAGUE, "zhouminghui", "hewei"})
    void everyListAndCountIsAsItWasBefore(String person) {
        Map<String, String> before = seen(person);
        Map<String, Long> counted = counted(person);
        Filed filed = file(person);
        Map<String, String> after = seen(person);

        assertThat(after).containsExactlyInAnyOrderEntriesOf(before);
        assertThat(counted(person)).isEqualTo(counted);
        assertThat(String.join("\n", after.values())).doesNotContain(filed.secrets());
        // The same look finds them for whoever may know.
        assertThat(String.join("", seen("admin").values())).contains(filed.numbers());
    }

    @ParameterizedTest
    @ValueSource(strings = {GENERAL_MANAGER, "yuanhaibo", COLLEAGUE})
    void nothingOfItIsThereByNumber(String person) {
        Filed filed = file(person);
        for (String number : filed.numbers()) {
            for (String path : addresses(number, filed)) {
                Answer answer = office.get(person, path);
                assertThat(answer.status()).as(path).isNotEqualTo(500);
                String asked = java.net.URLDecoder.decode(path, java.nio.charset.StandardCharsets.UTF_8);
                assertThat(filed.secrets())
                        .as(path)
                        .noneMatch(secret -> !asked.contains(secret)
                                && answer.body().toString().contains(secret));
                if (path.contains(number) && path.startsWith("/api/cases/")) {
                    assertThat(answer.status()).as(path).isEqualTo(404);
                }
            }
            assertThat(office.post(person, "/api/cases/" + number + "/urge", Map.of())
                            .status())
                    .isEqualTo(404);
            assertThat(office.post(person, "/api/cases/" + number + "/messages/complaint.withdrawn", Map.of())
                            .status())
                    .isEqualTo(404);
        }
        for (String task : filed.tasks()) {
            for (String path : List.of("", "/form", "/form-variables", "/variables", "/deployed-form")) {
                Answer answer = office.get(person, "/engine-rest/task/" + task + path);
                assertThat(answer.status()).as(path).isGreaterThanOrEqualTo(400).isNotEqualTo(403);
                assertThat(answer.body().toString()).doesNotContain(filed.secrets());
            }
            assertThat(office.post(person, "/engine-rest/task/" + task + "/claim", Map.of("userId", person))
                            .status())
                    .isEqualTo(404);
            assertThat(office.post(person, "/engine-rest/task/" + task + "/complete", Map.of())
                            .status())
                    .isEqualTo(404);
        }
        assertThat(office.get(person, "/api/attachments/" + filed.paper()).status())
                .isEqualTo(404);
    }

    // --- what is looked at ---

    /** What the person reads at every address that needs no number, by address. */
    private Map<String, String> seen(String person) {
        Map<String, String> seen = new LinkedHashMap<>();
        for (String path : lists()) {
            Answer answer = office.get(person, path);
            assertThat(answer.status()).as(path).isNotEqualTo(500);
            seen.put(path, answer.status() + " " + answer.body());
        }
        return seen;
    }

    private Set<String> lists() {
        Set<String> paths = new LinkedHashSet<>();
        for (JsonNode register : office.get("admin", "/api/registers").body()) {
            String name = register.path("name").asText();
            // What is refused while one looks stands there at the next look.
            if (name.equals("access-log")) {
                continue;
            }
            String path = "/api/registers/" + name;
            for (String search : List.of("", "%E5%B0%89%E8%BF%9F", "77%20%E6%A0%8B", "SQ-")) {
                paths.add(path + "?size=200&search=" + search);
            }
            paths.add(path + "/page?size=200");
        }
        for (String role : List.of("started", "handled")) {
            paths.add("/api/cases?role=" + role + "&state=all");
        }
        paths.add("/api/complaint/figures?span=week");
        paths.add("/api/complaint/figures?span=month");
        paths.addAll(List.of("/api/metrics/overview", "/api/metrics/payments"));
        for (String procedure : List.of("complaint", "payment-approval")) {
            String path = "/api/metrics/procedures/" + procedure;
            for (String part : List.of(
                    "",
                    "/trend",
                    "/people",
                    "/people?by=person",
                    "/outcomes",
                    "/deadlines",
                    "/rules",
                    "/cases",
                    "/cases?set=open",
                    "/cases?set=started",
                    "/cases?set=all&search=sq-",
                    "/cases?set=step-open&task=" + ComplaintIds.CALL_BACK,
                    "/cases?set=step&task=" + ComplaintIds.RESOLVE_REQUEST)) {
                paths.add(path + part);
            }
        }
        paths.addAll(engineLists());
        return paths;
    }

    private static List<String> engineLists() {
        return Stream.of(
                        "task",
                        "process-instance",
                        "execution",
                        "variable-instance",
                        "job",
                        "incident",
                        "event-subscription",
                        "history/process-instance",
                        "history/task",
                        "history/activity-instance",
                        "history/variable-instance",
                        "history/detail",
                        "history/decision-instance",
                        "history/user-operation",
                        "history/identity-link-log",
                        "history/job-log",
                        "history/incident")
                .flatMap(kind ->
                        Stream.of("/engine-rest/" + kind + "/count", "/engine-rest/" + kind + "?maxResults=500"))
                .collect(Collectors.toCollection(java.util.ArrayList::new));
    }

    /** What the engine counts for the person, asked without any door before it. */
    private Map<String, Long> counted(String person) {
        return as(person, () -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            queries().forEach((name, query) -> counts.put(name, query.count()));
            managementService
                    .createProcessDefinitionStatisticsQuery()
                    .includeFailedJobs()
                    .list()
                    .forEach(one -> counts.merge("statistics " + one.getKey(), (long) one.getInstances(), Long::sum));
            return counts;
        });
    }

    private Map<String, Query<?, ?>> queries() {
        Map<String, Query<?, ?>> queries = new LinkedHashMap<>();
        queries.put("tasks", taskService.createTaskQuery());
        queries.put("instances", runtimeService.createProcessInstanceQuery());
        queries.put("variables", runtimeService.createVariableInstanceQuery());
        queries.put("incidents", runtimeService.createIncidentQuery());
        queries.put("subscriptions", runtimeService.createEventSubscriptionQuery());
        queries.put("jobs", managementService.createJobQuery());
        queries.put("past instances", historyService.createHistoricProcessInstanceQuery());
        queries.put("past tasks", historyService.createHistoricTaskInstanceQuery());
        queries.put("past activities", historyService.createHistoricActivityInstanceQuery());
        queries.put("past variables", historyService.createHistoricVariableInstanceQuery());
        queries.put("details", historyService.createHistoricDetailQuery());
        queries.put("decisions", historyService.createHistoricDecisionInstanceQuery());
        queries.put("operations", historyService.createUserOperationLogQuery());
        queries.put("links", historyService.createHistoricIdentityLinkLogQuery());
        queries.put("job log", historyService.createHistoricJobLogQuery());
        return queries;
    }

    private <T> T as(String person, Supplier<T> work) {
        List<String> groups = identityService.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
        identityService.setAuthentication(person, groups);
        try {
            return work.get();
        } finally {
            identityService.clearAuthentication();
        }
    }

    /** Every reading address of ours, about the case where it needs one. */
    private Set<String> addresses(String number, Filed filed) {
        Set<String> addresses = new TreeSet<>();
        mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().isEmpty()
                        || mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/"))
                .forEach(pattern -> filed.tasks().stream()
                        .limit(pattern.contains("{taskId}") ? 9 : 1)
                        .forEach(task -> addresses.add(pattern.replace("{caseNumber}", number)
                                .replace("{taskId}", task)
                                .replace("{id}", filed.paper())
                                .replace("{key}", "complaint")
                                .replaceAll("\\{.*?}", "requests"))));
        addresses.add("/api/tasks/cards?ids=" + String.join(",", filed.tasks()));
        addresses.add("/api/attachments?ids=" + filed.paper());
        addresses.add("/api/complaint/earlier?phone=" + filed.customer().phone());
        addresses.add("/api/complaint/earlier?unit=" + encoded(filed.customer().unit()));
        addresses.add(
                "/api/registers/payments?search=" + encoded(filed.customer().name()));
        addresses.add("/api/registers/requests?search=" + number);
        return addresses;
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    // --- what is filed ---

    private Filed file(String person) {
        String clerk = person.equals(FRONT_DESK) ? COLLEAGUE : FRONT_DESK;
        Customer customer = Customer.next();
        String paper = office.receipt(clerk);
        String complaint =
                received(clerk, person, customer, "attachments", paper, "answeredOnTheSpot", true, "answer", "致歉");
        office.does(
                person.equals(INSPECTOR) ? "fangzhengyi" : INSPECTOR,
                ComplaintIds.JUDGE_COMPLAINT,
                complaint,
                Map.of("upheld", false, "comment", "另查"));
        String caller = person.equals(COLLEAGUE) ? SUPERVISOR : clerk;
        office.does(caller, ComplaintIds.CALL_BACK, complaint, call("not-accepted", "newDemand", "还要赔礼"));
        String followUp = runtimeService
                .createProcessInstanceQuery()
                .variableValueEquals("followUpOf", complaint)
                .singleResult()
                .getBusinessKey();
        String compensated = compensated(clerk, person, customer);
        Set<String> tasks = Stream.of(complaint, followUp, compensated)
                .flatMap(number -> taskService.createTaskQuery().processInstanceBusinessKey(number).list().stream())
                .map(Task::getId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Filed(complaint, followUp, compensated, customer, paper, tasks);
    }

    private String received(String clerk, String person, Customer customer, Object... more) {
        Map<String, Object> intake = intake(
                "complainedPerson",
                person,
                "customerName",
                customer.name(),
                "customerPhone",
                customer.phone(),
                "unit",
                customer.unit(),
                "topic",
                "charges");
        for (int i = 0; i < more.length; i += 2) {
            intake.put(more[i].toString(), more[i + 1]);
        }
        return office.started(clerk, Complaint.KEY, intake);
    }

    /** A complaint whose compensation waits for the accountant. */
    private String compensated(String clerk, String person, Customer customer) {
        String request = received(clerk, person, customer, "repeated", true);
        office.does(clerk, ComplaintIds.PROPOSE_HANDLING, request, proposal(clerk, customer));
        office.does(
                person.equals(GENERAL_MANAGER) ? "zhaozhengguo" : GENERAL_MANAGER,
                ComplaintIds.APPROVE_HANDLING,
                request,
                TestOffice.APPROVE);
        String supervisor = person.equals(SUPERVISOR) ? "linxiaoyan" : SUPERVISOR;
        office.does(supervisor, ComplaintIds.RESOLVE_REQUEST, request, resolution());
        office.does(supervisor, PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, request, TestOffice.APPROVE);
        return request;
    }

    private Map<String, Object> proposal(String clerk, Customer customer) {
        Map<String, Object> proposal = new LinkedHashMap<>(desk.proposal(0));
        proposal.put("compensationInCents", 10_000L);
        proposal.put("payeeName", customer.name());
        proposal.put("payeeBank", "工商银行");
        proposal.put("payeeAccount", "6222 0000 1111 2222");
        proposal.put("attachments", office.receipt(clerk));
        return proposal;
    }
}
