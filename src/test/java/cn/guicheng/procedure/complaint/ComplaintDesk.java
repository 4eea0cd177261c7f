package cn.guicheng.procedure.complaint;

import static cn.guicheng.TestOffice.APPROVE;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.ComplaintIds;
import cn.guicheng.modelids.PaymentApprovalIds;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The people around a customer's request, as they walk it; what does not go as expected fails, saying where it stands. */
public class ComplaintDesk {
    public static final String FRONT_DESK = "zhangmin";
    public static final String COLLEAGUE = "luoxin";
    public static final String SUPERVISOR = "wangxiulan";
    public static final String ASSISTANT = "suting";
    public static final String GENERAL_MANAGER = "chenjianhua";
    public static final String INSPECTOR = "dengjie";
    public static final String ENGINEER = "lina";

    private static final AtomicLong PHONES = new AtomicLong(System.nanoTime() % 100_000_000);

    private final TestOffice office;
    private final ManagementService jobs;
    private final RuntimeService cases;

    public ComplaintDesk(TestOffice office, ManagementService jobs, RuntimeService cases) {
        this.office = office;
        this.jobs = jobs;
        this.cases = cases;
    }

    /** A mobile number nobody called from before. */
    public static String newPhone() {
        return "138%08d".formatted(PHONES.incrementAndGet() % 100_000_000);
    }

    /** A complaint about a leaking ceiling, by a customer nobody knows, with what is given changed or added. */
    public static Map<String, Object> intake(Object... changes) {
        Map<String, Object> intake = new LinkedHashMap<>();
        intake.put("channel", "phone");
        intake.put("requestType", "complaint");
        intake.put("topic", "engineering");
        intake.put("customerName", "钱女士");
        intake.put("customerPhone", newPhone());
        intake.put("description", "卫生间天花板漏水，报过一次没有人来。");
        intake.put("expectedRemedy", "尽快修好");
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1] == null) {
                intake.remove(changes[i].toString());
            } else {
                intake.put(changes[i].toString(), changes[i + 1]);
            }
        }
        return intake;
    }

    public String received(Object... changes) {
        return office.started(FRONT_DESK, Complaint.KEY, intake(changes));
    }

    public Answer receives(Object... changes) {
        return office.start(FRONT_DESK, Complaint.KEY, intake(changes));
    }

    public void dispatched(String request) {
        office.does(FRONT_DESK, ComplaintIds.DISPATCH_REQUEST, request, Map.of("department", "engineering"));
    }

    public void resolved(String request) {
        office.does(ENGINEER, ComplaintIds.RESOLVE_REQUEST, request, resolution());
    }

    public static Map<String, Object> resolution() {
        return Map.of("decision", "resolved", "resolution", "更换了楼上的水管。", "rootCause", "equipment");
    }

    /** Called at once, before the time agreed for another call, too. */
    public void called(String request, String outcome) {
        boolean early = office.task(request, ComplaintIds.CALL_BACK).getFollowUpDate() != null;
        office.does(
                FRONT_DESK,
                ComplaintIds.CALL_BACK,
                request,
                early ? call(outcome, "comment", "客户自己来电") : call(outcome));
    }

    public static Map<String, Object> call(String outcome, Object... more) {
        Map<String, Object> call = new LinkedHashMap<>();
        boolean reached = List.of("satisfied", "not-done", "not-accepted").contains(outcome);
        call.put("identityVerified", reached);
        call.put("agentNumber", "1024");
        call.put("callOutcome", outcome);
        if (reached) {
            call.put("satisfactionScore", outcome.equals("satisfied") ? 5 : 2);
        }
        for (int i = 0; i < more.length; i += 2) {
            call.put(more[i].toString(), more[i + 1]);
        }
        return call;
    }

    /** A request that waits for its first call back. */
    public String waitingForCall(Object... changes) {
        String request = received(changes);
        dispatched(request);
        resolved(request);
        return request;
    }

    public void proposed(String request, long compensationInCents) {
        office.does(FRONT_DESK, ComplaintIds.PROPOSE_HANDLING, request, proposal(compensationInCents));
    }

    public Map<String, Object> proposal(long compensationInCents) {
        Map<String, Object> proposal = new LinkedHashMap<>();
        proposal.put("proposal", "上门致歉，当日修复。");
        proposal.put("compensationInCents", compensationInCents);
        if (compensationInCents > 0) {
            proposal.put("payeeName", "钱女士");
            proposal.put("payeeBank", "工商银行");
            proposal.put("payeeAccount", "6222 0000 1111 2222");
            proposal.put("attachments", office.receipt(FRONT_DESK));
        }
        return proposal;
    }

    public void approvedBy(String person, String request) {
        office.does(person, ComplaintIds.APPROVE_HANDLING, request, APPROVE);
    }

    public void resolvedBySupervisor(String request) {
        office.does(SUPERVISOR, ComplaintIds.RESOLVE_REQUEST, request, resolution());
    }

    /** The documented chain to the payment of what the front desk asked for. */
    public void paid(String request, long amountInCents) {
        office.does(SUPERVISOR, PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, request, APPROVE);
        office.accountantAudits(request);
        office.generalManagerApproves(request);
        office.financeHeadRechecks(request);
        office.does("songjing", PaymentApprovalIds.PREPARE_VOUCHER, request, TestOffice.voucher(amountInCents, "bank"));
        office.officeLeaderSignsVoucher(request);
        office.cashierPays(request);
    }

    // --- time ---

    public static Date in(Duration time) {
        return new Date(ClockUtil.getCurrentTime().getTime() + time.toMillis());
    }

    /** Brings a deadline about, as an administrator can. */
    public void passes(String timer, String request) {
        Answer executed =
                office.post("admin", "/engine-rest/job/" + timer(timer, request).getId() + "/execute", Map.of());
        if (executed.status() != 204) {
            throw new AssertionError(timer + ": " + executed);
        }
    }

    public Job timer(String timer, String request) {
        return timers(request).stream()
                .filter(job -> activity(job).equals(timer))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no " + timer + " runs in " + request + ", but " + running(request)));
    }

    /** Ids of the deadlines that run. */
    public List<String> running(String request) {
        return timers(request).stream().map(this::activity).sorted().toList();
    }

    private String activity(Job job) {
        return jobs.createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private List<Job> timers(String request) {
        ProcessInstance instance = cases.createProcessInstanceQuery()
                .processInstanceBusinessKey(request)
                .processDefinitionKey(Complaint.KEY)
                .singleResult();
        return instance == null
                ? List.of()
                : jobs.createJobQuery().processInstanceId(instance.getId()).list();
    }

    /** The customer is told how far it is, and promised another call tomorrow. */
    public void informed(String request) {
        office.does(
                FRONT_DESK,
                ComplaintIds.INFORM_CUSTOMER,
                request,
                Map.of("informedHow", "电话", "promisedAt", in(Duration.ofHours(24))));
    }

    // --- what came of it ---

    public com.fasterxml.jackson.databind.JsonNode entry(String request) {
        return office.rows("requests", request).path(0);
    }
}
