package cn.guicheng.casework.absence;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.RETURN;
import static cn.guicheng.TestOffice.audit;
import static cn.guicheng.TestOffice.line;
import static cn.guicheng.TestOffice.voucher;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.modelids.ReimbursementIds;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 待我处理 lists what may be claimed and nothing else, for everybody, with and without others to stand in for; on both databases. */
abstract class AtHandTest {
    @OnH2
    static class OnH2Test extends AtHandTest {}

    @OnPostgres
    static class OnPostgresTest extends AtHandTest {}

    /** An accountant who signs vouchers too; finance without a post; and the accountant. */
    private static final String BOTH = "athandboth";

    /** Of engineering: what names them waits for nobody of other tests. */
    private static final String APPLICANT = "athandlina";

    private static final String WITHOUT_POST = "yeqing";
    private static final String ACCOUNTANT = "liuyang";

    @Autowired
    TestOffice office;

    @Autowired
    TaskService tasks;

    @Autowired
    Clock clock;

    private final List<String> cases = new ArrayList<>();

    @AfterEach
    void everybodyIsBack() {
        office.get("admin", "/api/absences")
                .body()
                .forEach(absence -> office.call(
                        "DELETE", "admin", "/api/absences/" + absence.path("id").asText(), null));
        office.newcomersLeave();
    }

    @Test
    void whatIsListedIsWhatMayBeClaimed() {
        office.newPerson(
                BOTH,
                "双",
                "岗",
                "both@example.com",
                "finance",
                "accountant",
                "finance-office-leader",
                "customer-service-head");
        office.newPerson(APPLICANT, "申", "请", "applicant@example.com", "engineering");
        payments();
        corrections();
        consents();
        rounds();
        compare();

        away(BOTH, WITHOUT_POST);
        away("zhouminghui", ACCOUNTANT);
        away(APPLICANT, "madong");
        away("xulihua", WITHOUT_POST);
        compare();

        donePlaces();
        compare();
    }

    /** At each step, signed by those who hold several posts, asked for an opinion, handed on. */
    private void payments() {
        at(PaymentApprovalIds.AUDIT_PAYMENT, office.started());
        String own = office.started(ACCOUNTANT, office.claim(ACCOUNTANT, List.of(line(12_345))));
        office.does("zhouminghui", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, own, APPROVE);
        cases.add(own);
        String boths = office.started(BOTH, office.claim(BOTH, List.of(line(12_345))));
        office.does("zhouminghui", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, boths, APPROVE);
        cases.add(boths);
        at(PaymentApprovalIds.RECHECK_AS_FINANCE_HEAD, office.started());
        at(PaymentApprovalIds.PREPARE_VOUCHER, office.started());
        at(PaymentApprovalIds.SIGN_VOUCHER, office.started());
        String audited = office.started();
        office.departmentHeadSigns(audited);
        office.does(BOTH, PaymentApprovalIds.AUDIT_PAYMENT, audited, audit());
        at(PaymentApprovalIds.SIGN_VOUCHER, audited);
        at(PaymentApprovalIds.PAY, office.started());
        handedOn();
    }

    /** Whoever was asked, or handed a step on, did none. */
    private void handedOn() {
        String handed = office.started();
        office.walkTo(PaymentApprovalIds.PREPARE_VOUCHER, handed);
        Task voucher = office.task(handed);
        office.claimTask(BOTH, voucher);
        expect(204, office.post(BOTH, one(voucher, "transfer"), Map.of("to", "songjing", "comment", "请代办")));
        office.does("songjing", PaymentApprovalIds.PREPARE_VOUCHER, handed, voucher(12_345, "bank"));
        cases.add(handed);

        String asked = office.started();
        office.walkTo(PaymentApprovalIds.PREPARE_VOUCHER, asked);
        Task preparing = office.task(asked);
        office.claimTask("songjing", preparing);
        expect(201, office.post("songjing", one(preparing, "questions"), question("xulihua", APPLICANT)));
        office.complete("xulihua", opinion(asked, "xulihua"), Map.of("comment", "可以"));
        office.complete("songjing", preparing, voucher(12_345, "bank"));
        cases.add(asked);

        String open = office.started();
        office.departmentHeadSigns(open);
        Task auditing = office.task(open);
        office.claimTask("songjing", auditing);
        expect(201, office.post("songjing", one(auditing, "questions"), question(BOTH, APPLICANT)));
        cases.add(open);
    }

    private static Map<String, Object> question(String... to) {
        return Map.of("to", List.of(to), "question", "单价对吗？");
    }

    /** Sent back to the applicant; one corrected by who stood in and who checks it otherwise. */
    private void corrections() {
        cases.add(returned(APPLICANT));
        String corrected = returned(APPLICANT);
        String absence = away(APPLICANT, ACCOUNTANT);
        office.claimTask(ACCOUNTANT, office.task(corrected));
        Map<String, Object> correction = new LinkedHashMap<>(office.claim(ACCOUNTANT, List.of(line(23_400))));
        correction.put("decision", "resubmit");
        office.does(ACCOUNTANT, ReimbursementIds.CORRECT_CLAIM, corrected, correction);
        expect(204, office.call("DELETE", "admin", "/api/absences/" + absence, null));
        office.departmentHeadSigns(corrected);
        cases.add(corrected);
    }

    private String returned(String applicant) {
        String claim = office.started(applicant, office.claim(applicant, List.of(line(12_345))));
        office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, RETURN);
        return claim;
    }

    /** Somebody is asked by name; one of them is gone, and who answers for them asked the question. */
    private void consents() {
        office.newPerson(
                "athandgone", "走", "了", "gone@example.com", "general-administration", "general-administration-head");
        cases.add(consented("lina", "yuanhaibo"));
        cases.add(consented("linxiaoyan", "athandgone"));
        cases.add(consented("lina", "athandgone"));
        office.removePerson("athandgone");
    }

    private String consented(String claimant, String by) {
        Map<String, Object> values = office.claim(claimant, List.of(line(100)));
        values.put("category", "taxi");
        values.put("priorConsentBy", by);
        return office.started(claimant, values);
    }

    /** Several answer one step, each once: by name, and for their groups. */
    private void rounds() {
        cases.add(review("sunzhiqiang", APPLICANT + ",madong"));
        cases.add(review("madong", APPLICANT + ",guolei"));
        String answered = review("sunzhiqiang", APPLICANT + ",madong,guolei");
        office.complete("madong", of(answered, "madong"), APPROVE);
        cases.add(answered);
        cases.add(plan("lina"));
        cases.add(plan(ACCOUNTANT));
        String half = plan("lina");
        Task offered = tasks.createTaskQuery()
                .processInstanceBusinessKey(half)
                .taskCandidateGroup("accountant")
                .singleResult();
        office.claimTask(BOTH, offered);
        office.complete(BOTH, offered, APPROVE);
        cases.add(half);
    }

    private String plan(String starter) {
        return office.started(starter, "work-plan", Map.of("planKind", "works", "plan", "更换水泵"));
    }

    private String review(String starter, String reviewers) {
        return office.started(
                starter,
                "document-review",
                Map.of("title", "制度", "attachments", office.receipt(starter), "reviewers", reviewers, "rule", "all"));
    }

    /** Steps done in somebody's place while they are away. */
    private void donePlaces() {
        String prepared = office.started();
        office.walkTo(PaymentApprovalIds.PREPARE_VOUCHER, prepared);
        office.does(WITHOUT_POST, PaymentApprovalIds.PREPARE_VOUCHER, prepared, voucher(12_345, "bank"));
        cases.add(prepared);
        String held = office.started();
        office.departmentHeadSigns(held);
        office.claimTask(WITHOUT_POST, held);
        cases.add(held);
    }

    private void compare() {
        List<Task> open = cases.stream()
                .flatMap(claim -> tasks.createTaskQuery().processInstanceBusinessKey(claim).list().stream())
                .toList();
        TreeSet<String> differ = new TreeSet<>();
        int listed = 0;
        int barred = 0;
        for (String person : people()) {
            List<String> atHand = atHand(person);
            for (Task task : open) {
                String holder = holder(task);
                Answer answer = office.claimTask(person, task);
                boolean mayClaim = answer.status() == 204;
                boolean isListed = atHand.contains(task.getId());
                listed += isListed ? 1 : 0;
                barred += answer.status() == 403 ? 1 : 0;
                if (mayClaim != isListed) {
                    differ.add("%s %s of %s: listed %s, claimed %d %s"
                            .formatted(person, task.getName(), holder, isListed, answer.status(), answer.message()));
                }
                if (mayClaim && !person.equals(holder)) {
                    expect(204, office.post(person, "/engine-rest/task/" + task.getId() + "/unclaim", Map.of()));
                }
                assertThat(holder(task)).isEqualTo(holder);
            }
        }
        assertThat(differ).isEmpty();
        assertThat(listed).isGreaterThan(20);
        assertThat(barred).isGreaterThan(5);
    }

    private static List<String> people() {
        return List.of(
                BOTH,
                WITHOUT_POST,
                ACCOUNTANT,
                "songjing",
                "zhouminghui",
                "xulihua",
                "tangli",
                APPLICANT,
                "madong",
                "guolei",
                "sunzhiqiang",
                "linxiaoyan",
                "yuanhaibo",
                "wangxiulan",
                "chenjianhua");
    }

    private List<String> atHand(String person) {
        String filter = StreamSupport.stream(
                        office.get(person, "/engine-rest/filter").body().spliterator(), false)
                .filter(candidate -> candidate.path("name").asText().equals("待我处理"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        JsonNode page = office.post(
                        person, "/engine-rest/filter/" + filter + "/list?firstResult=0&maxResults=1000", Map.of())
                .body();
        List<String> ids = page.findValuesAsText("id");
        assertThat(office.get(person, "/engine-rest/filter/" + filter + "/count")
                        .body()
                        .path("count")
                        .asInt())
                .isEqualTo(ids.size());
        return ids;
    }

    private String holder(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    }

    private Task of(String caseNumber, String person) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskAssignee(person)
                .singleResult();
    }

    private Task opinion(String caseNumber, String person) {
        return of(caseNumber, person);
    }

    private void at(String step, String claim) {
        office.walkTo(step, claim);
        cases.add(claim);
    }

    private static String one(Task task, String verb) {
        return "/api/tasks/" + task.getId() + "/" + verb;
    }

    private static void expect(int status, Answer answer) {
        assertThat(answer.status()).as(answer.message()).isEqualTo(status);
    }

    private String away(String person, String substitute) {
        OffsetDateTime midnight =
                LocalDate.now(clock).atStartOfDay(clock.getZone()).toOffsetDateTime();
        Answer answer = office.post(
                "admin",
                "/api/absences",
                Map.of(
                        "person",
                        person,
                        "from",
                        midnight.toString(),
                        "to",
                        midnight.plusDays(2).toString(),
                        "substitute",
                        substitute));
        assertThat(answer.status()).as(answer.message()).isEqualTo(201);
        return answer.body().path("id").asText();
    }
}
