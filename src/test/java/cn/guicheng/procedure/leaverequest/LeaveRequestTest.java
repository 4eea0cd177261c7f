package cn.guicheng.procedure.leaverequest;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.REFUSE;
import static cn.guicheng.TestOffice.RETURN;
import static cn.guicheng.modelids.LeaveRequestIds.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways an application for leave can take (ATT-03, SHIFT-03, SHIFT-04), on both databases. */
abstract class LeaveRequestTest {
    @OnH2
    static class OnH2Test extends LeaveRequestTest {}

    @OnPostgres
    static class OnPostgresTest extends LeaveRequestTest {}

    @Autowired
    TestOffice office;

    private static final AtomicInteger WEEKS = new AtomicInteger();

    /** A Monday on which nobody is on leave yet. */
    private final LocalDate monday = LocalDate.of(2030, 1, 7).plusWeeks(WEEKS.addAndGet(3));

    @Test
    void aShortLeaveIsGrantedByTheHeadOfDepartmentAndEntered() { // ATT-03, SHIFT-04
        String request = office.started("lina", "leave-request", leave("annual", 0, 2));
        office.does("madong", ACCEPT_HANDOVER, request, APPROVE);
        office.departmentHeadSigns(request);

        assertThat(office.outcome(request)).isEqualTo("granted");
        JsonNode row = office.rows("leaves", request).path(0);
        assertThat(row.path("person").asText()).isEqualTo("lina");
        assertThat(row.path("leaveKind").asText()).isEqualTo("annual");
        assertThat(row.path("leaveFrom").asText()).isEqualTo(monday.toString());
        assertThat(row.path("leaveDays").asInt()).isEqualTo(3);
        assertThat(row.path("handoverTo").asText()).isEqualTo("madong");
    }

    @Test
    void whoeverIsOnLeaveIsAwayAndTheColleagueStandsIn() { // SHIFT-03, SHIFT-04
        String request = office.started("lina", "leave-request", leave("annual", 0, 2));
        office.does("madong", ACCEPT_HANDOVER, request, APPROVE);
        assertThat(absence()).isEmpty();
        office.departmentHeadSigns(request);
        assertThat(absence())
                .containsExactly("%sT00:00:00+08:00 %sT00:00:00+08:00 madong".formatted(monday, monday.plusDays(3)));
        assertThat(office.rows("notices", "由您代理其待办任务").findValuesAsText("text"))
                .anyMatch(text -> text.contains("李娜将离岗（%s 00:00 至 %s 00:00）".formatted(monday, monday.plusDays(3))));
    }

    @Test
    void whoeverIsGoneWhenItIsGrantedIsNotAway() {
        office.newPerson("leavegone", "走", "了", "leavegone@example.com", "engineering");
        String request = office.started("leavegone", "leave-request", leave("annual", 0, 2));
        office.does("madong", ACCEPT_HANDOVER, request, APPROVE);
        office.removePerson("leavegone");
        office.departmentHeadSigns(request);
        assertThat(office.outcome(request)).isEqualTo("granted");
        assertThat(office.get("admin", "/api/absences").body().findValuesAsText("person"))
                .doesNotContain("leavegone");
    }

    @Test
    void anAbsenceThatIsThereStays() {
        String there = "%sT08:00:00+08:00".formatted(monday.plusDays(1));
        Map<String, Object> absence =
                Map.of("person", "lina", "from", there, "to", "%sT00:00:00+08:00".formatted(monday.plusDays(9)));
        Answer entered = office.post("lina", "/api/absences", absence);
        assertThat(entered.status()).as(entered.message()).isEqualTo(201);
        String request = office.started("lina", "leave-request", leave("annual", 0, 2));
        office.does("madong", ACCEPT_HANDOVER, request, APPROVE);
        office.departmentHeadSigns(request);
        assertThat(office.outcome(request)).isEqualTo("granted");
        assertThat(absence()).hasSize(1).allMatch(one -> one.startsWith(there) && one.endsWith("null"));
        assertThat(office.rows("notices", "仍按原登记").findValuesAsText("text"))
                .anyMatch(text -> text.contains("%s 08:00".formatted(monday.plusDays(1))));
    }

    @Test
    void aColleagueWhoIsAwayThenStandsInForNobody() {
        String from = "%sT00:00:00+08:00".formatted(monday.plusDays(2));
        assertThat(office.post(
                                "madong",
                                "/api/absences",
                                Map.of(
                                        "person",
                                        "madong",
                                        "from",
                                        from,
                                        "to",
                                        "%sT00:00:00+08:00".formatted(monday.plusDays(3)),
                                        "substitute",
                                        "guolei"))
                        .status())
                .isEqualTo(201);
        String request = office.started("lina", "leave-request", leave("annual", 0, 2));
        office.does("madong", ACCEPT_HANDOVER, request, APPROVE);
        office.departmentHeadSigns(request);
        assertThat(absence()).hasSize(1).allMatch(one -> one.endsWith("null"));
    }

    /** Lina's absences that have a day of these three weeks: from, until, who stands in. */
    private List<String> absence() {
        List<String> absences = new ArrayList<>();
        office.get("lina", "/api/absences").body().forEach(one -> {
            LocalDate first = LocalDate.parse(one.path("from").asText().substring(0, 10));
            if (one.path("person").asText().equals("lina")
                    && !first.isBefore(monday)
                    && first.isBefore(monday.plusWeeks(3))) {
                absences.add("%s %s %s"
                        .formatted(
                                one.path("from").asText(),
                                one.path("to").asText(),
                                one.path("substitute").asText()));
            }
        });
        return absences;
    }

    @Test
    void moreThanThreeWorkingDaysGoToTheGeneralManager() {
        String request = office.started("lina", "leave-request", leave("personal", 0, 7));
        office.does("madong", ACCEPT_HANDOVER, request, APPROVE);
        office.departmentHeadSigns(request);
        office.generalManagerApproves(request);
        assertThat(office.outcome(request)).isEqualTo("granted");
        assertThat(office.rows("leaves", request).path(0).path("leaveDays").asInt())
                .isEqualTo(6);
    }

    @Test
    void moreThanOneDayOfSicknessNeedsACertificate() {
        assertThat(office.start("lina", "leave-request", leave("sick", 0, 1)).message())
                .contains("证明及附件");
        Map<String, Object> certified = leave("sick", 0, 1);
        certified.put("attachments", office.receipt("lina"));
        office.started("lina", "leave-request", certified);
        office.started("lina", "leave-request", leave("sick", 2, 2));
    }

    @Test
    void whatTheColleagueRefusesIsCorrectedAndAcceptedByAnother() { // SHIFT-04
        String request = office.started("lina", "leave-request", leave("other", 0, 0));
        office.does("madong", ACCEPT_HANDOVER, request, REFUSE);
        Map<String, Object> correction = leave("other", 1, 1);
        correction.put("decision", "resubmit");
        correction.put("handoverTo", "guolei");
        office.does("lina", CORRECT_REQUEST, request, correction);
        office.does("guolei", ACCEPT_HANDOVER, request, APPROVE);
        office.does("sunzhiqiang", SIGN_AS_DEPARTMENT_HEAD, request, RETURN);
        office.does("lina", CORRECT_REQUEST, request, Map.of("decision", "withdraw"));
        assertThat(office.outcome(request)).isEqualTo("withdrawn");
        assertThat(office.rows("leaves", request)).isEmpty();
    }

    @Test
    void whoTakesOverTheWorkSignsNothing() { // SOD-14
        Map<String, Object> leave = leave("other", 0, 0);
        leave.put("handoverTo", "sunzhiqiang");
        String request = office.started("lina", "leave-request", leave);
        office.does("sunzhiqiang", ACCEPT_HANDOVER, request, APPROVE);
        assertThat(office.claimTask("sunzhiqiang", request).status()).isIn(403, 404);
        office.does("linxiaoyan", SIGN_AS_DEPARTMENT_HEAD, request, APPROVE);
        assertThat(office.outcome(request)).isEqualTo("granted");
    }

    @Test
    void whoSignedBeforeIsNotNamedToTakeOverTheWork() { // SOD-14
        String request = office.started("lina", "leave-request", leave("other", 0, 0));
        office.does("madong", ACCEPT_HANDOVER, request, APPROVE);
        office.does("sunzhiqiang", SIGN_AS_DEPARTMENT_HEAD, request, RETURN);
        Map<String, Object> correction = leave("other", 1, 1);
        correction.put("decision", "resubmit");
        correction.put("handoverTo", "sunzhiqiang");
        office.claimTask("lina", request);
        Answer refused = office.complete("lina", request, correction);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.message()).startsWith("工作交给：").contains("请另选一人");
        correction.put("handoverTo", "madong");
        assertThat(office.complete("lina", request, correction).status())
                .as("whoever accepted before may do so again")
                .isEqualTo(204);
    }

    @Test
    void twoLeavesOfOnePersonNeverOverlap() {
        String first = office.started("lina", "leave-request", leave("annual", 0, 2));
        Answer second = office.start("lina", "leave-request", leave("annual", 2, 3));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.message()).contains(first);
        Map<String, Object> ofAnother = leave("annual", 0, 2);
        ofAnother.put("handoverTo", "lina");
        office.started("madong", "leave-request", ofAnother);

        office.does("madong", ACCEPT_HANDOVER, first, APPROVE);
        office.does("sunzhiqiang", SIGN_AS_DEPARTMENT_HEAD, first, REFUSE);
        assertThat(office.outcome(first)).isEqualTo("refused");
        office.started("lina", "leave-request", leave("annual", 2, 3));
    }

    @Test
    void aWithdrawnLeaveIsFreeAgain() {
        String request = office.started("lina", "leave-request", leave("annual", 0, 0));
        Answer sent = office.post("lina", "/api/cases/" + request + "/messages/leave-request.withdrawn", Map.of());
        assertThat(sent.status()).isEqualTo(204);
        assertThat(office.outcome(request)).isEqualTo("withdrawn");
        office.started("lina", "leave-request", leave("annual", 0, 0));
    }

    @Test
    void whatCannotBeALeaveIsRefused() {
        assertRefused("结束日期", leave("annual", 2, 1));
        assertRefused("结束日期", leave("annual", 0, 366));
        assertRefused("工作日数", leave("annual", 5, 6));
        assertRefused("工作交给", with("handoverTo", "lina"));
        assertRefused("工作交给", with("handoverTo", "nobody"));
        assertRefused("工作日数", with("leaveDays", 1));
        assertRefused("开始日期", with("leaveFrom", "2030-02-30"));
        assertRefused("事由", with("reason", " "));
    }

    private void assertRefused(String field, Map<String, Object> leave) {
        Answer answer = office.start("lina", "leave-request", leave);
        assertThat(answer.status()).as(field).isEqualTo(400);
        assertThat(answer.message()).contains(field);
    }

    private Map<String, Object> with(String name, Object value) {
        Map<String, Object> leave = leave("annual", 0, 0);
        leave.put(name, value);
        return leave;
    }

    private Map<String, Object> leave(String kind, int from, int to) {
        Map<String, Object> values = new HashMap<>();
        values.put("leaveKind", kind);
        values.put("leaveFrom", monday.plusDays(from).toString());
        values.put("leaveTo", monday.plusDays(to).toString());
        values.put("handoverTo", "madong");
        values.put("reason", "探亲");
        return values;
    }
}
