package cn.guicheng.casework.colleague;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.RETURN;
import static cn.guicheng.procedure.complaint.ComplaintDesk.*;

import cn.guicheng.TestOffice;
import cn.guicheng.modelids.ComplaintIds;
import cn.guicheng.procedure.complaint.Complaint;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What customers ask for: two deadlines run beside one way forward, and nobody about whom it is takes part. */
final class WalkedComplaints implements Walked {
    private static final Set<String> BESIDE = Set.of(ComplaintIds.SUPERVISE_REQUEST, ComplaintIds.INFORM_CUSTOMER);
    private static final List<String> ABOUT = List.of(COLLEAGUE, SUPERVISOR, GENERAL_MANAGER, INSPECTOR, ASSISTANT);

    private final TestOffice office;
    private final JdbcClient jdbc;
    private final Chance chance;
    private final Map<String, String> about = new HashMap<>();

    WalkedComplaints(TestOffice office, JdbcClient jdbc, Chance chance) {
        this.office = office;
        this.jdbc = jdbc;
        this.chance = chance;
    }

    @Override
    public List<Supplier<Begun>> beginnings() {
        return List.of(this::received);
    }

    private Begun received() {
        Map<String, Object> intake = intake("repeated", chance.oneIn(2));
        intake.put("requestType", chance.oneOf("complaint", "complaint", "repair", "enquiry"));
        intake.put("topic", chance.oneOf("engineering", "charges", "other"));
        intake.put("legalThreat", chance.oneIn(5));
        intake.put("anonymous", chance.oneIn(8));
        String person = chance.oneIn(3) ? chance.oneOf(ABOUT) : null;
        if (person != null) {
            intake.put("complainedPerson", person);
        }
        Begun begun = new Begun(office.started(FRONT_DESK, Complaint.KEY, intake), Complaint.KEY, FRONT_DESK);
        about.put(begun.caseNumber(), person);
        return begun;
    }

    @Override
    public boolean isOneWay(List<String> steps) {
        return new HashSet<>(steps).size() == steps.size()
                && steps.stream().filter(step -> !BESIDE.contains(step)).count() == 1;
    }

    @Override
    public boolean isBarred(String person, String step, Begun begun) {
        return person.equals(about.get(begun.caseNumber()));
    }

    @Override
    public List<Begun> followUps(Begun begun) {
        return jdbc
                .sql("select case_number from request where follow_up_of = ?")
                .param(begun.caseNumber())
                .query(String.class)
                .list()
                .stream()
                .map(number -> new Begun(number, Complaint.KEY, FRONT_DESK))
                .toList();
    }

    @Override
    public Map<String, ?> answer(Task task, Begun begun, String person) {
        return switch (task.getTaskDefinitionKey()) {
            case ComplaintIds.DISPATCH_REQUEST -> Map.of("department", chance.oneOf("engineering", "order", "finance"));
            case ComplaintIds.PROPOSE_HANDLING -> proposal(person);
            case ComplaintIds.APPROVE_HANDLING -> chance.oneOf(APPROVE, APPROVE, RETURN);
            case ComplaintIds.RESOLVE_REQUEST ->
                chance.oneIn(2)
                        ? word(chance.oneOf("wrong-department", "cannot-resolve", "more-serious"))
                        : resolution();
            case ComplaintIds.TAKE_OVER_REQUEST -> resolution();
            case ComplaintIds.SUPERVISE_REQUEST -> word(chance.oneOf("urge", "take-over"));
            case ComplaintIds.INFORM_CUSTOMER -> Map.of("informedHow", "电话", "promisedAt", in(Duration.ofHours(5)));
            case ComplaintIds.JUDGE_COMPLAINT -> Map.of("upheld", chance.oneIn(2), "comment", "理由");
            case ComplaintIds.CALL_BACK -> callBack();
            case ComplaintIds.DECIDE_UNSATISFIED ->
                word(chance.oneOf("close-as-unfounded", "close-as-unreachable", "back-to-handling"));
            default -> WalkedCases.outcome(chance);
        };
    }

    private static Map<String, Object> word(String decision) {
        return Map.of("decision", decision, "comment", "理由");
    }

    private Map<String, Object> proposal(String person) {
        Map<String, Object> proposal = new HashMap<>(Map.of("proposal", "上门致歉，当日修复。", "compensationInCents", 0L));
        if (chance.oneIn(2)) {
            proposal.putAll(Map.of("payeeName", "钱女士", "payeeBank", "工商银行", "payeeAccount", "62220000"));
            proposal.put("attachments", office.receipt(person));
            proposal.put("compensationInCents", 5_000L);
        }
        return proposal;
    }

    private Map<String, Object> callBack() {
        String outcome = chance.oneOf("satisfied", "not-done", "not-accepted", "unreachable", "inconvenient");
        return chance.oneIn(6)
                ? call(outcome, "comment", "客户自己来电", "newDemand", "还有一件事")
                : call(outcome, "comment", "客户自己来电");
    }
}
