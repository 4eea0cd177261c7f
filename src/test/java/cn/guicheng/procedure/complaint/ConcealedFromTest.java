package cn.guicheng.procedure.complaint;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.procedure.complaint.ComplaintDesk.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.ComplaintIds;
import cn.guicheng.modelids.PaymentApprovalIds;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From whom a request is concealed: those it is about, in all that is linked; what is theirs all the same; who stands in. */
abstract class ConcealedFromTest {
    @OnH2
    static class OnH2Test extends ConcealedFromTest {}

    @OnPostgres
    static class OnPostgresTest extends ConcealedFromTest {}

    @Autowired
    TestOffice office;

    @Autowired
    ManagementService managementService;

    @Autowired
    RuntimeService runtimeService;

    ComplaintDesk desk;

    @AfterEach
    void itIsNowAgain() {
        ClockUtil.reset();
    }

    @BeforeEach
    void open() {
        desk = new ComplaintDesk(office, managementService, runtimeService);
    }

    // --- what is linked ---

    @Test
    void aReopenedCaseIsAboutThemToo() {
        String phone = newPhone();
        String closed = desk.received("complainedPerson", ENGINEER, "customerPhone", phone, "outOfScope", true);
        String reopened = desk.received("customerPhone", phone, "followUpOf", closed, "repeated", false);
        String again = desk.received("customerPhone", phone, "followUpOf", reopened, "repeated", false);
        desk.dispatched(again);
        for (String request : List.of(closed, reopened, again)) {
            assertThat(status(ENGINEER, request)).isEqualTo(404);
            assertThat(status("madong", request)).isIn(200, 404);
        }
        assertThat(office.claimTask(ENGINEER, again).status()).isEqualTo(404);
        assertThat(office.claimTask("madong", again).status()).isEqualTo(204);
        assertThat(office.told(again, "task-opened")).contains("madong").doesNotContain(ENGINEER);
    }

    @Test
    void whoTheyAreAboutMayNotFollowThemUpNorLearnOfTheirNumber() {
        String phone = newPhone();
        String request = desk.received("complainedPerson", COLLEAGUE, "customerPhone", phone);
        Answer known = office.start(COLLEAGUE, Complaint.KEY, intake("customerPhone", phone, "followUpOf", request));
        Answer unknown =
                office.start(COLLEAGUE, Complaint.KEY, intake("customerPhone", phone, "followUpOf", "SQ-2026-999999"));
        assertThat(known.status()).isEqualTo(400);
        assertThat(known.message().replace(request, "SQ-2026-999999")).isEqualTo(unknown.message());
    }

    @Test
    void nobodyItIsAboutIsMadeResponsibleInALinkedCase() {
        String phone = newPhone();
        String request = desk.received("complainedPerson", ENGINEER, "customerPhone", phone);
        String linked = desk.received("customerPhone", phone, "followUpOf", request, "repeated", false);
        assertThat(office.claimTask(FRONT_DESK, linked).status()).isEqualTo(204);
        Answer answer =
                office.complete(FRONT_DESK, linked, Map.of("department", "engineering", "responsiblePerson", ENGINEER));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains("SOD-10");
    }

    // --- a step that is theirs ---

    @Test
    void whoDidAStepBeforeTheComplaintSeesItWithoutNameAndNumber() {
        String phone = newPhone();
        String earlier = desk.received(
                "customerPhone",
                phone,
                "customerName",
                "东方朔月",
                "unit",
                "88 栋 8808",
                "customerEmail",
                "someone@example.org",
                "description",
                "东方朔月（" + phone.substring(0, 3) + " " + phone.substring(3, 7) + " " + phone.substring(7)
                        + "）说 88 栋 8808 漏水。",
                "attachments",
                office.receipt(FRONT_DESK));
        desk.dispatched(earlier);
        office.does(
                ENGINEER,
                ComplaintIds.RESOLVE_REQUEST,
                earlier,
                Map.of("decision", "resolved", "resolution", "已给东方朔月修好。", "rootCause", "equipment"));
        desk.received("customerPhone", phone, "followUpOf", earlier, "complainedPerson", ENGINEER);

        JsonNode sheet = office.get(ENGINEER, "/api/cases/" + earlier).body();
        JsonNode timeline =
                office.get(ENGINEER, "/api/cases/" + earlier + "/timeline").body();
        assertThat(sheet.path("facts").findValuesAsText("name"))
                .contains("description", "resolution")
                .doesNotContain("customerName", "customerPhone", "customerEmail", "unit");
        assertThat(sheet.path("attachments")).isEmpty();
        assertThat(sheet.toString()).contains("（不显示）");
        for (String told : List.of(sheet.toString(), timeline.path("events").toString())) {
            assertThat(told).doesNotContain("东方朔月", phone, phone.substring(3, 7) + " ", "8808", "someone@example.org");
        }
        assertThat(office.get(ENGINEER, "/api/cases?role=handled&state=all")
                        .body()
                        .toString())
                .contains(earlier);
        assertThat(office.get(ENGINEER, "/api/registers/signatures?search=" + earlier)
                        .body()
                        .path("rows")
                        .findValuesAsText("person"))
                .containsOnly(ENGINEER);
        assertThat(office.get("madong", "/api/cases/" + earlier).status()).isEqualTo(404);
        assertThat(office.get(FRONT_DESK, "/api/cases/" + earlier).body().toString())
                .contains("东方朔月");
    }

    @Test
    void whatTheyHoldGoesBackToTheirGroupAndWhatTheyAloneCouldDoToWhoeverStandsIn() {
        String phone = newPhone();
        String earlier = desk.received("customerPhone", phone);
        desk.dispatched(earlier);
        office.claimTask(ENGINEER, earlier);
        String task = office.task(earlier).getId();
        String serious = desk.received("customerPhone", phone, "followUpOf", earlier, "repeated", true);
        desk.proposed(serious, 0);

        desk.received("customerPhone", phone, "followUpOf", serious, "complainedPerson", ENGINEER);
        assertThat(office.task(earlier).getAssignee()).isNull();
        assertThat(office.post(ENGINEER, "/engine-rest/task/" + task + "/complete", Map.of())
                        .status())
                .isEqualTo(404);
        office.does("madong", ComplaintIds.RESOLVE_REQUEST, earlier, resolution());

        desk.received("customerPhone", phone, "followUpOf", serious, "complainedPerson", SUPERVISOR);
        assertThat(office.claimTask(SUPERVISOR, serious).status()).isEqualTo(404);
        office.does("linxiaoyan", ComplaintIds.APPROVE_HANDLING, serious, APPROVE);
    }

    // --- who stands in ---

    @ParameterizedTest
    @CsvSource({
        "chenjianhua, zhaozhengguo, requests signatures",
        "fangzhengyi, linxiaoyan, signatures attachments",
        "yuanhaibo, linxiaoyan, signatures"
    })
    void whoeverStandsInSeesWhatIsAboutOneWhoSeesEverything(String person, String standIn, String registers) {
        String request = desk.received("complainedPerson", person, "attachments", office.receipt(FRONT_DESK));
        String other = desk.received("complainedPerson", "madong");
        assertThat(status(person, request)).isEqualTo(404);
        assertThat(status(standIn, request)).isEqualTo(200);
        assertThat(status(standIn, other)).isEqualTo(404);
        assertThat(office.get(standIn, "/api/cases/" + request + "/timeline").status())
                .isEqualTo(200);
        for (String register : registers.split(" ")) {
            String path = "/api/registers/" + register + "?search=";
            assertThat(office.get(standIn, "/api/registers").body().findValuesAsText("name"))
                    .contains(register);
            assertThat(office.get(standIn, path + request).body().path("rows").findValuesAsText("caseNumber"))
                    .contains(request);
            assertThat(office.get(standIn, path + other).body().path("rows")).isEmpty();
            assertThat(office.get(person, path + request).body().path("rows")).isEmpty();
        }
    }

    @Test
    void whatTheGeneralManagerWouldHearOfThemselvesGoesToTheBoardChair() {
        String request = desk.received("complainedPerson", GENERAL_MANAGER, "legalThreat", true);
        assertThat(office.told(request, "alarm")).contains("zhaozhengguo").doesNotContain(GENERAL_MANAGER);
        desk.proposed(request, 0);
        office.does("zhaozhengguo", ComplaintIds.APPROVE_HANDLING, request, APPROVE);
        assertThat(office.get("admin", "/api/registers/notices?size=200&search=" + request)
                        .body()
                        .path("rows")
                        .findValuesAsText("recipient"))
                .doesNotContain(GENERAL_MANAGER);
    }

    @Test
    void aRefusalInTheAuditIsToldWhoeverStandsInForTheFinanceHead() {
        String request = desk.received("repeated", true, "complainedPerson", "zhouminghui");
        desk.proposed(request, 50_000);
        desk.approvedBy(GENERAL_MANAGER, request);
        desk.resolvedBySupervisor(request);
        office.does(SUPERVISOR, PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, request, APPROVE);
        Map<String, Object> audit = TestOffice.audit("policyFollowed");
        audit.put("comment", "不合规定");
        office.does("liuyang", PaymentApprovalIds.AUDIT_PAYMENT, request, audit);
        assertThat(office.told(request, "payment-approval.refused-by-audit")).containsExactly("fangzhengyi");
    }

    /** At a time of its own: what other tests decided in days to come does not come into the span meanwhile. */
    @Test
    void aLimitManagerTriesATableWithoutWhatIsAboutThemselves() {
        ClockUtil.setCurrentTime(
                Date.from(OffsetDateTime.parse("2031-03-03T10:00:00+08:00").toInstant()));
        String table = office.get("hewei", "/api/limits/complaint-triage")
                .body()
                .path("dmn")
                .asText()
                .replace("&gt;= 1000", "&gt;= 2000");
        JsonNode before = tried("hewei", table);
        String request = desk.received("complainedPerson", "hewei", "claimedAmountInCents", 150_000L);
        assertThat(tried("hewei", table)).isEqualTo(before);
        assertThat(tried("jiangnan", table).toString()).contains(request);
    }

    /** What of the back-test does not tell the time at which it was made. */
    private JsonNode tried(String person, String table) {
        Answer answer = office.table(person, "/api/limits/complaint-triage/back-test", table);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        ObjectNode result = (ObjectNode) answer.body().path("backTest");
        assertThat(result.has("decisions")).isTrue();
        return result.retain("decisions", "changed", "transitions", "cases");
    }

    private int status(String person, String request) {
        return office.get(person, "/api/cases/" + request).status();
    }
}
