package cn.guicheng.procedure.complaint;

import static cn.guicheng.procedure.complaint.ComplaintDesk.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.ComplaintIds;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.exclusion.Exclusions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever people and deadlines do in whatever order, a request always has exactly one way forward or has ended, every task has
 * somebody who can do it, and no deadline runs for nothing. 200 steps from a seed; a failure tells the seed and the way.
 */
abstract class ComplaintRandomWalkTest {
    private static final int STEPS = 200;
    private static final Set<String> BESIDE = Set.of(Complaint.SUPERVISE, Complaint.INFORM);
    private static final Set<String> HANDLING = Set.of(
            Complaint.DISPATCH,
            Complaint.PROPOSE,
            ComplaintIds.APPROVE_HANDLING,
            Complaint.RESOLVE,
            Complaint.TAKE_OVER);
    private static final List<String> ABOUT = List.of(COLLEAGUE, SUPERVISOR, GENERAL_MANAGER, INSPECTOR, ASSISTANT);

    @OnH2
    static class OnH2Test extends ComplaintRandomWalkTest {}

    @OnPostgres
    static class OnPostgresTest extends ComplaintRandomWalkTest {}

    @Autowired
    TestOffice office;

    @Autowired
    ManagementService managementService;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    TaskService taskService;

    @Autowired
    Organisation organisation;

    @Autowired
    Exclusions exclusions;

    private final List<String> way = new ArrayList<>();
    private Random random;
    private ComplaintDesk desk;
    private String request;
    private String phone;
    private String last;

    @BeforeEach
    void open() {
        desk = new ComplaintDesk(office, managementService, runtimeService);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261125})
    void everyStepLeavesOneWayForwardAndEveryTaskItsPeople(long seed) {
        random = new Random(seed);
        way.add("seed " + seed);
        phone = newPhone();
        try {
            begin();
            check();
            for (int step = 0; step < STEPS; step++) {
                take();
                check();
            }
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(String.join("\n", way), e);
        }
    }

    // --- a step ---

    private void begin() {
        Map<String, Object> intake = intake("customerPhone", phone, "repeated", random.nextInt(3) == 0);
        intake.put("requestType", one("complaint", "complaint", "repair", "enquiry"));
        intake.put("topic", one("engineering", "charges", "other"));
        intake.put("legalThreat", random.nextInt(5) == 0);
        intake.put("answeredOnTheSpot", random.nextInt(8) == 0);
        intake.put("answer", "已答复");
        intake.put("anonymous", random.nextInt(8) == 0);
        if (random.nextInt(3) == 0) {
            intake.put("complainedPerson", ABOUT.get(random.nextInt(ABOUT.size())));
        }
        if (last != null && random.nextInt(3) == 0) {
            intake.put("followUpOf", last);
            way.add("reopens " + last);
        }
        request = office.started(FRONT_DESK, Complaint.KEY, intake);
        way.add("starts " + request + " " + intake);
    }

    private void take() {
        List<Task> tasks = tasks();
        if (tasks.isEmpty()) {
            last = request;
            begin();
            return;
        }
        List<String> timers = desk.running(request);
        int choice = random.nextInt(10);
        if (choice == 0 && random.nextInt(4) == 0) {
            way.add("withdrawn");
            office.post("luoxin", "/api/cases/" + request + "/messages/complaint.withdrawn", Map.of());
        } else if (choice < 3 && !timers.isEmpty()) {
            String timer = timers.get(random.nextInt(timers.size()));
            way.add(timer);
            desk.passes(timer, request);
        } else {
            complete(tasks.get(random.nextInt(tasks.size())));
        }
    }

    private void complete(Task task) {
        String person = able(task);
        Map<String, Object> values = values(task, person);
        way.add(person + " " + task.getTaskDefinitionKey() + " " + values);
        TestOffice.Answer answer = office.complete(person, task, values);
        // A choice the rules refuse at this point leaves everything as it was, which the check after it sees.
        assertThat(answer.status()).as(answer.message()).isIn(204, 400);
    }

    /** Somebody who can do the task, holding it. */
    private String able(Task task) {
        if (task.getAssignee() != null) {
            return task.getAssignee();
        }
        return people(task)
                .filter(person -> office.claimTask(person, task).status() == 204)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody can do " + task.getTaskDefinitionKey()));
    }

    private Map<String, Object> values(Task task, String person) {
        return switch (task.getTaskDefinitionKey()) {
            case Complaint.DISPATCH -> Map.of("department", one("engineering", "order", "finance"));
            case Complaint.PROPOSE -> proposal(person, random.nextInt(2) * 5_000L);
            case Complaint.RESOLVE ->
                random.nextInt(2) == 0
                        ? resolution()
                        : Map.of(
                                "decision", one("wrong-department", "cannot-resolve", "more-serious"), "comment", "理由");
            case Complaint.TAKE_OVER -> resolution();
            case Complaint.SUPERVISE -> Map.of("decision", one("urge", "take-over"), "comment", "理由");
            case Complaint.INFORM -> Map.of("informedHow", "电话", "promisedAt", in(java.time.Duration.ofHours(5)));
            case ComplaintIds.JUDGE_COMPLAINT -> Map.of("upheld", random.nextBoolean(), "comment", "理由");
            case Complaint.CALL_BACK -> callBack();
            case Complaint.DECIDE_UNSATISFIED ->
                Map.of(
                        "decision",
                        one("back-to-handling", "close-as-unfounded", "close-as-unreachable"),
                        "comment",
                        "理由");
            case ComplaintIds.APPROVE_HANDLING -> outcome("approve", "approve", "return");
            case PaymentApprovalIds.AUDIT_PAYMENT -> TestOffice.audit();
            case PaymentApprovalIds.PREPARE_VOUCHER ->
                random.nextInt(4) == 0 ? outcome("return") : TestOffice.voucher(amount(task), "bank");
            case PaymentApprovalIds.PAY -> Map.of("decision", "approve", "paymentReference", "HD");
            default -> outcome("approve", "approve", "approve", "approve", "return", "refuse");
        };
    }

    private Map<String, Object> proposal(String person, long compensation) {
        Map<String, Object> proposal = new HashMap<>(desk.proposal(0));
        if (compensation > 0) {
            proposal.putAll(Map.of("payeeName", "钱女士", "payeeBank", "工商银行", "payeeAccount", "62220000"));
            proposal.put("attachments", office.receipt(person));
        }
        proposal.put("compensationInCents", compensation);
        return proposal;
    }

    private Map<String, Object> callBack() {
        String outcome = one("satisfied", "not-done", "not-done", "not-accepted", "unreachable", "inconvenient");
        return random.nextInt(6) == 0
                ? call(outcome, "comment", "客户自己来电", "newDemand", "还有一件事")
                : call(outcome, "comment", "客户自己来电");
    }

    private static Map<String, Object> outcome(String decision) {
        return decision.equals("approve")
                ? Map.of("decision", decision)
                : Map.of("decision", decision, "comment", "理由");
    }

    private Map<String, Object> outcome(String... decisions) {
        return outcome(one(decisions));
    }

    private long amount(Task task) {
        return ((Number) taskService.getVariable(task.getId(), "amountInCents")).longValue();
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    // --- what must hold after every step ---

    private void check() {
        List<Task> tasks = tasks();
        List<String> keys = tasks.stream().map(Task::getTaskDefinitionKey).toList();
        List<String> timers = desk.running(request);
        long forward = keys.stream().filter(key -> !BESIDE.contains(key)).count();
        assertThat(keys).doesNotHaveDuplicates();
        if (office.outcome(request) != null) {
            assertThat(keys).isEmpty();
            assertThat(timers).isEmpty();
            assertThat(desk.entry(request).path("state").asText()).isEqualTo(office.outcome(request));
            return;
        }
        assertThat(forward).as("ways forward among %s", keys).isEqualTo(1);
        assertThat(tasks)
                .allSatisfy(task -> assertThat(people(task)).as(task.getName()).isNotEmpty());
        assertThat(tasks).allSatisfy(task -> assertThat(task.getDueDate()).isNotNull());

        boolean handled = keys.stream().anyMatch(HANDLING::contains);
        boolean resolveClock =
                timers.contains(ComplaintIds.TIMER_RESOLVE_DEADLINE) || keys.contains(Complaint.SUPERVISE);
        assertThat(resolveClock && !handled)
                .as("a time to resolve without handling: %s", keys)
                .isFalse();
        long replyClocks = Stream.concat(timers.stream(), keys.stream())
                .filter(Set.of(
                        ComplaintIds.TIMER_REPLY_DEADLINE,
                        ComplaintIds.TIMER_FOLLOW_UP_DEADLINE,
                        ComplaintIds.TIMER_PROMISE_MISSED,
                        Complaint.INFORM)::contains)
                .count();
        assertThat(replyClocks).as("times to answer among %s %s", timers, keys).isLessThanOrEqualTo(1);
        assertThat(desk.entry(request).path("state").asText()).isIn("open", "resolved");
    }

    private List<Task> tasks() {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(request)
                .orderByTaskId()
                .asc()
                .list();
    }

    /** Those who may do the task as far as nobody is barred. */
    private Stream<String> people(Task task) {
        if (task.getAssignee() != null) {
            return Stream.of(task.getAssignee());
        }
        Set<String> barred = exclusions.reasons(request, Complaint.KEY).keySet();
        return taskService.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .flatMap(group -> new TreeSet<>(organisation.membersOf(group)).stream())
                .filter(person -> !barred.contains(person));
    }
}
