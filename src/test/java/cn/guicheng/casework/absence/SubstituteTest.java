package cn.guicheng.casework.absence;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.RETURN;
import static cn.guicheng.TestOffice.audit;
import static cn.guicheng.TestOffice.line;
import static cn.guicheng.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient;
import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.modelids.ReimbursementIds;
import cn.guicheng.procedure.complaint.ComplaintDesk;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What who stands in sees, does and does not, while somebody is away and afterwards, on both databases. */
abstract class SubstituteTest {
    @OnH2
    static class OnH2Test extends SubstituteTest {}

    @OnPostgres
    static class OnPostgresTest extends SubstituteTest {}

    /** Of finance, without a post; and of engineering. */
    private static final String SUBSTITUTE = "yeqing";

    private static final String ACCOUNTANT = "liuyang";

    @Autowired
    TestOffice office;

    @Autowired
    AbsenceTurns turns;

    @Autowired
    Clock clock;

    @AfterEach
    void everybodyIsBack() {
        ClockUtil.reset();
        office.get("admin", "/api/absences")
                .body()
                .forEach(absence -> end("admin", absence.path("id").asText()));
        office.newcomersLeave();
    }

    // --- what is offered to a group ---

    @Test
    void aTaskOfTheGroupIsSeenEverywhereAndDone() {
        String claim = atAudit();
        Task audit = office.task(claim);
        assertThat(seen(SUBSTITUTE, claim)).isFalse();
        assertThat(office.claimTask(SUBSTITUTE, audit).status()).isEqualTo(404);

        away(ACCOUNTANT, SUBSTITUTE);
        assertThat(seen(SUBSTITUTE, claim)).isTrue();
        String one = "/engine-rest/task/" + audit.getId();
        for (String path : List.of(one, one + "/form", one + "/form-variables", "/api/cases/" + claim)) {
            assertThat(office.get(SUBSTITUTE, path).status()).as(path).isEqualTo(200);
        }
        JsonNode card = office.get(SUBSTITUTE, "/api/tasks/cards?ids=" + audit.getId())
                .body()
                .path(audit.getId());
        assertThat(card.path("actingFor").asText()).isEqualTo("刘洋");
        assertThat(listed(SUBSTITUTE, "待我处理", claim)).isTrue();
        assertThat(listed(SUBSTITUTE, "待签收", claim)).isTrue();
        assertThat(listed(SUBSTITUTE, "我的待办", claim)).isFalse();
        assertThat(number(SUBSTITUTE, "OFFERED")).isPositive();
        assertThat(found(SUBSTITUTE, claim)).isTrue();

        assertThat(office.claimTask(SUBSTITUTE, audit).status()).isEqualTo(204);
        assertThat(listed(SUBSTITUTE, "我的待办", claim)).isTrue();
        assertThat(number(SUBSTITUTE, "HELD")).isPositive();
        assertThat(office.complete(SUBSTITUTE, audit, audit()).status()).isEqualTo(204);

        JsonNode signature = signature(claim, PaymentApprovalIds.AUDIT_PAYMENT);
        assertThat(signature.path("person").asText()).isEqualTo(SUBSTITUTE);
        assertThat(signature.path("actingFor").asText()).isEqualTo(ACCOUNTANT);
        assertThat(signature.path("post").asText()).isEqualTo("accountant");
        // Each sees what they signed, or what was signed in their place.
        assertThat(office.get(SUBSTITUTE, "/api/cases/" + claim).status()).isEqualTo(200);
        assertThat(office.get(ACCOUNTANT, "/api/cases/" + claim).status()).isEqualTo(200);
    }

    @Test
    void allAreNamedInWhosePlaceItMayBeDone() {
        String claim = atAudit();
        String audit = office.task(claim).getId();
        away(ACCOUNTANT, SUBSTITUTE);
        away("songjing", SUBSTITUTE);
        assertThat(office.get(SUBSTITUTE, "/api/tasks/cards?ids=" + audit)
                        .body()
                        .path(audit)
                        .path("actingFor")
                        .asText())
                .isEqualTo("刘洋、宋静");
        assertThat(office.get(SUBSTITUTE, "/api/tasks/" + audit + "/sheet")
                        .body()
                        .path("desk")
                        .path("actingFor")
                        .asText())
                .isEqualTo("刘洋、宋静");
    }

    @Test
    void theSignatureSaysInWhosePlaceWhereverItIsShown() {
        String claim = atAudit();
        away(ACCOUNTANT, SUBSTITUTE);
        office.does(SUBSTITUTE, PaymentApprovalIds.AUDIT_PAYMENT, claim, audit());
        String who = "叶青（代刘洋）";
        assertThat(office.get("admin", "/api/cases/" + claim).body().findValuesAsText("personName"))
                .contains(who);
        assertThat(office.get("admin", "/api/cases/" + claim + "/timeline")
                        .body()
                        .findValuesAsText("title"))
                .anyMatch(title -> title.startsWith(who + "（财务会计）办理了"));
        assertThat(office.text("admin", "/api/cases/" + claim + "/timeline/table", "text/csv"))
                .contains(who);
        assertThat(office.text("fangzhengyi", "/api/registers/signatures?search=" + claim, "text/csv"))
                .contains("actingFor", ACCOUNTANT);
    }

    @Test
    void severalAtOnceAreDoneInAnothersPlaceToo() {
        String claim = atAudit();
        away(ACCOUNTANT, SUBSTITUTE);
        JsonNode result = office.post(
                        SUBSTITUTE,
                        "/api/tasks/complete",
                        Map.of(
                                "tasks",
                                List.of(office.task(claim).getId()),
                                "variables",
                                OfficeClient.variables(audit()).get("variables")))
                .body();
        assertThat(result.path(0).path("status").asInt()).as(result.toString()).isEqualTo(204);
        assertThat(signature(claim, PaymentApprovalIds.AUDIT_PAYMENT)
                        .path("actingFor")
                        .asText())
                .isEqualTo(ACCOUNTANT);
    }

    @Test
    void whatWaitsIsToldToWhoStandsIn() {
        away(ACCOUNTANT, SUBSTITUTE);
        String claim = atAudit();
        assertThat(office.told(claim, "task-opened")).contains(SUBSTITUTE);
    }

    // --- what is not taken over ---

    @Test
    void nothingButTasksIsTakenOver() {
        String claim = office.started();
        away("chenjianhua", SUBSTITUTE);
        // The general manager sees every case, reads registers and starts what his department starts.
        assertThat(office.get("chenjianhua", "/api/cases/" + claim).status()).isEqualTo(200);
        assertThat(office.get(SUBSTITUTE, "/api/cases/" + claim).status()).isEqualTo(404);
        assertThat(seen(SUBSTITUTE, claim)).isFalse();

        away("zhangmin", "lina");
        assertThat(office.start("lina", "complaint", Map.of()).status()).isEqualTo(403);
        assertThat(office.get("lina", "/api/registers/requests").status()).isEqualTo(403);
        away("jiangnan", "madong");
        assertThat(office.table("madong", "/api/limits/payment-route/proposals", "<x/>")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatIsConcealedFromWhoIsAwayIsNotShownInTheirPlace() { // SOD-10
        String other = office.started("luoxin", "complaint", ComplaintDesk.intake());
        String about = office.started("luoxin", "complaint", ComplaintDesk.intake("complainedPerson", "zhangmin"));
        away("zhangmin", SUBSTITUTE);
        assertThat(seen(SUBSTITUTE, other)).isTrue();
        assertThat(listed(SUBSTITUTE, "待签收", other)).isTrue();
        assertThat(seen(SUBSTITUTE, about)).isFalse();
        assertThat(listed(SUBSTITUTE, "待签收", about)).isFalse();
        assertThat(office.get(
                                SUBSTITUTE,
                                "/engine-rest/task/" + office.task(about).getId())
                        .status())
                .isEqualTo(404);
        assertThat(office.claimTask(SUBSTITUTE, about).status()).isEqualTo(404);
        assertThat(office.get(SUBSTITUTE, "/api/cases/" + about).status()).isEqualTo(404);
        assertThat(office.claimTask(SUBSTITUTE, other).status()).isEqualTo(204);
    }

    @Test
    void messagesAreNotTakenOver() {
        String claim = office.started();
        away("lina", "madong");
        String message = "/api/cases/" + claim + "/messages/reimbursement.withdrawn";
        assertThat(office.post("madong", message, Map.of("comment", "代撤回")).status())
                .isIn(403, 404);
        assertThat(office.post("lina", message, Map.of()).status()).isEqualTo(204);
    }

    @Test
    void aSubstitutesSubstituteDoesNothing() {
        String claim = atAudit();
        away(ACCOUNTANT, SUBSTITUTE);
        away(SUBSTITUTE, "guolei");
        assertThat(seen("guolei", claim)).isFalse();
        assertThat(office.claimTask("guolei", claim).status()).isEqualTo(404);
        assertThat(seen(SUBSTITUTE, claim)).isTrue();
    }

    @Test
    void whoIsAwayMayWorkMeanwhile() {
        String claim = atAudit();
        away(ACCOUNTANT, SUBSTITUTE);
        office.does(ACCOUNTANT, PaymentApprovalIds.AUDIT_PAYMENT, claim, audit());
        assertThat(signature(claim, PaymentApprovalIds.AUDIT_PAYMENT)
                        .path("actingFor")
                        .asText(""))
                .isEmpty();
    }

    // --- what names the person ---

    @Test
    void whatNamesThePersonStaysTheirsUntilItIsClaimedAndAfterARelease() {
        String claim = returnedToApplicant();
        away("lina", "madong");
        Task correction = office.task(claim, ReimbursementIds.CORRECT_CLAIM);
        assertThat(correction.getAssignee()).isEqualTo("lina");
        assertThat(seen("madong", claim)).isTrue();
        assertThat(listed("madong", "待签收", claim)).isTrue();
        assertThat(office.get("madong", "/api/tasks/cards?ids=" + correction.getId())
                        .body()
                        .path(correction.getId())
                        .path("actingFor")
                        .asText())
                .isEqualTo("李娜");

        assertThat(office.claimTask("madong", correction).status()).isEqualTo(204);
        assertThat(assignee(claim)).isEqualTo("madong");
        assertThat(office.complete("lina", correction, Map.of("decision", "withdraw"))
                        .status())
                .isEqualTo(403);
        assertThat(office.post("madong", "/engine-rest/task/" + correction.getId() + "/unclaim", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(assignee(claim)).isEqualTo("lina");
        assertThat(seen("madong", claim)).isTrue();
        assertThat(office.claimTask("madong", correction).status()).isEqualTo(204);

        office.does("madong", ReimbursementIds.CORRECT_CLAIM, claim, resubmitted("madong"));
        JsonNode signature = signature(claim, ReimbursementIds.CORRECT_CLAIM);
        assertThat(signature.path("person").asText()).isEqualTo("madong");
        assertThat(signature.path("actingFor").asText()).isEqualTo("lina");
        assertThat(office.get("lina", "/api/cases/" + claim + "/timeline")
                        .body()
                        .findValuesAsText("title"))
                .as("whose it was as it opened")
                .contains("“更正报销单”交 李娜 办理", "马东 签收了“更正报销单”")
                .doesNotContain("“更正报销单”交 马东 办理");
        // It is her claim still.
        assertThat(office.rows("claims", claim).path(0).path("claimant").asText())
                .isEqualTo("lina");
        assertThat(office.get("lina", "/api/cases/" + claim).status()).isEqualTo(200);
    }

    @Test
    void whatComesToNameThePersonMeanwhileIsThereToo() {
        away("lina", "madong");
        String claim = returnedToApplicant();
        assertThat(assignee(claim)).isEqualTo("lina");
        assertThat(seen("madong", claim)).isTrue();
        assertThat(office.claimTask("madong", claim).status()).isEqualTo(204);
    }

    @Test
    void noColleagueTakesWhatNamesThePerson() {
        String claim = returnedToApplicant();
        away("lina", "madong");
        assertThat(office.claimTask("sunzhiqiang", claim).status()).isIn(403, 404);
        assertThat(seen("guolei", claim)).isFalse();
    }

    // --- separation ---

    @Test
    void whoStandsInIsBarredByWhatTheyDidThemselves() {
        String claim = office.started();
        office.walkTo(PaymentApprovalIds.RECHECK_AS_FINANCE_HEAD, claim);
        away("zhouminghui", ACCOUNTANT);
        assertThat(seen(ACCOUNTANT, claim)).isTrue();
        Answer answer = office.claimTask(ACCOUNTANT, claim);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.message()).startsWith("职责分离");
    }

    @Test
    void whoStandsInIsBarredByWhatWhoIsAwayDid() {
        office.newPerson("abstwo", "双", "岗", "two@example.com", "finance", "accountant", "finance-office-leader");
        String claim = office.started();
        office.walkTo(PaymentApprovalIds.PREPARE_VOUCHER, claim);
        office.does("abstwo", PaymentApprovalIds.PREPARE_VOUCHER, claim, TestOffice.voucher(12_345, "bank"));
        away("abstwo", SUBSTITUTE);
        Answer answer = office.claimTask(SUBSTITUTE, claim);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.message()).startsWith("您代双岗办理：职责分离");
    }

    @Test
    void whatWasDoneInOnesPlaceOneHasDone() {
        office.newPerson("abstwo", "双", "岗", "two@example.com", "finance", "accountant", "finance-office-leader");
        String claim = office.started();
        office.walkTo(PaymentApprovalIds.PREPARE_VOUCHER, claim);
        away("abstwo", SUBSTITUTE);
        office.does(SUBSTITUTE, PaymentApprovalIds.PREPARE_VOUCHER, claim, TestOffice.voucher(12_345, "bank"));
        assertThat(office.claimTask("abstwo", claim).status()).isEqualTo(403);
        assertThat(office.claimTask(SUBSTITUTE, claim).status()).isEqualTo(403);
        office.officeLeaderSignsVoucher(claim);
    }

    @Test
    void whatOneMayDoByAPostOfOnesOwnOneDoesInOnesOwnRight() {
        String claim = office.started(ACCOUNTANT, office.claim(ACCOUNTANT, List.of(line(12_345))));
        office.does("zhouminghui", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, APPROVE);
        away(ACCOUNTANT, "songjing");
        // The applicant is barred, and she is not: it is her own post.
        office.does("songjing", PaymentApprovalIds.AUDIT_PAYMENT, claim, audit());
        assertThat(signature(claim, PaymentApprovalIds.AUDIT_PAYMENT)
                        .path("actingFor")
                        .asText(""))
                .isEmpty();
    }

    @Test
    void whoStandsInForTheApplicantNeitherSignsNorPaysTheirClaim() {
        String claim = office.started(ACCOUNTANT, office.claim(ACCOUNTANT, List.of(line(12_345))));
        office.does("zhouminghui", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, APPROVE);
        away(ACCOUNTANT, SUBSTITUTE);
        Answer answer = office.claimTask(SUBSTITUTE, claim);
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void whoCorrectedForTheApplicantIsBarredAsTheApplicantIs() {
        String claim = returnedToApplicant();
        away("lina", ACCOUNTANT);
        office.claimTask(ACCOUNTANT, office.task(claim));
        office.does(ACCOUNTANT, ReimbursementIds.CORRECT_CLAIM, claim, resubmitted(ACCOUNTANT));
        office.departmentHeadSigns(claim);
        assertThat(office.claimTask(ACCOUNTANT, claim).status()).isEqualTo(403);
        office.does("songjing", PaymentApprovalIds.AUDIT_PAYMENT, claim, audit());
    }

    // --- its beginning and its end ---

    @Test
    void whatWasClaimedGoesBackAtTheBeginning() {
        String claim = atAudit();
        office.claimTask(ACCOUNTANT, claim);
        away(ACCOUNTANT, SUBSTITUTE);
        assertThat(assignee(claim)).isNull();
        assertThat(office.get("admin", "/api/cases/" + claim + "/timeline")
                        .body()
                        .findValuesAsText("title"))
                .anyMatch(title -> title.endsWith("退回待签收"));
        office.does(SUBSTITUTE, PaymentApprovalIds.AUDIT_PAYMENT, claim, audit());
    }

    @Test
    void itBeginsAndEndsByItselfAndOnce() {
        String claim = atAudit();
        OffsetDateTime from = OffsetDateTime.now(clock).plusHours(1);
        String id = enters(ACCOUNTANT, from, from.plusHours(1), SUBSTITUTE);
        office.claimTask(ACCOUNTANT, claim);
        AbsenceSchedule.turn(turns);
        assertThat(assignee(claim)).isEqualTo(ACCOUNTANT);
        assertThat(seen(SUBSTITUTE, claim)).isFalse();

        pass(Duration.ofMinutes(61));
        AbsenceSchedule.turn(turns);
        assertThat(assignee(claim)).isNull();
        assertThat(office.get("admin", "/api/cases/" + claim + "/timeline")
                        .body()
                        .findValuesAsText("title"))
                .anyMatch(title -> title.startsWith("系统 把") && title.endsWith("退回待签收"));
        assertThat(office.claimTask(SUBSTITUTE, claim).status()).isEqualTo(204);
        // What is acted upon stays acted upon: who is away may claim, and keeps it.
        String another = atAudit();
        office.claimTask(ACCOUNTANT, another);
        AbsenceSchedule.turn(turns);
        assertThat(assignee(another)).isEqualTo(ACCOUNTANT);

        pass(Duration.ofMinutes(121));
        // Its right has ended before anybody acts upon the end.
        assertThat(office.complete(SUBSTITUTE, claim, audit()).status()).isEqualTo(403);
        AbsenceSchedule.turn(turns);
        assertThat(assignee(claim)).isNull();
        assertThat(seen(SUBSTITUTE, claim)).isFalse();
        assertThat(office.get(ACCOUNTANT, "/api/absences").body().findValuesAsText("id"))
                .doesNotContain(id);
    }

    @RepeatedTest(4)
    void twoNodesActUponItOnce() throws Exception {
        String claim = atAudit();
        OffsetDateTime from = OffsetDateTime.now(clock).plusHours(1);
        enters(ACCOUNTANT, from, from.plusHours(1), SUBSTITUTE);
        office.claimTask(ACCOUNTANT, claim);
        pass(Duration.ofMinutes(61));
        Callable<Boolean> turn = () -> {
            AbsenceSchedule.turn(turns);
            return true;
        };
        together(List.of(turn, turn));
        assertThat(assignee(claim)).isNull();
        assertThat(office.get("admin", "/api/cases/" + claim + "/timeline")
                        .body()
                        .findValuesAsText("title"))
                .filteredOn(title -> title.startsWith("系统 把"))
                .hasSize(1);
    }

    @Test
    void oneThatCameAndWentWhileNobodyWasThereEnds() {
        OffsetDateTime from = OffsetDateTime.now(clock).plusHours(1);
        String id = enters(ACCOUNTANT, from, from.plusHours(1), SUBSTITUTE);
        pass(Duration.ofHours(5));
        assertThat(end(ACCOUNTANT, id).status()).isEqualTo(404);
        AbsenceSchedule.turn(turns);
        enters(ACCOUNTANT, OffsetDateTime.now(clock), OffsetDateTime.now(clock).plusHours(1), SUBSTITUTE);
    }

    @Test
    void whatWasTakenOverGoesBackWhenItIsEnded() {
        String group = atAudit();
        String named = returnedToApplicant();
        String accounting = away(ACCOUNTANT, SUBSTITUTE);
        String engineering = away("lina", SUBSTITUTE);
        assertThat(office.claimTask(SUBSTITUTE, group).status()).isEqualTo(204);
        assertThat(office.claimTask(SUBSTITUTE, named).status()).isEqualTo(204);

        assertThat(end(ACCOUNTANT, accounting).status()).isEqualTo(204);
        assertThat(assignee(group)).isNull();
        assertThat(assignee(named)).isEqualTo(SUBSTITUTE);
        assertThat(seen(SUBSTITUTE, group)).isFalse();
        assertThat(end("sunzhiqiang", engineering).status()).isEqualTo(204);
        assertThat(assignee(named)).isEqualTo("lina");
        assertThat(seen(SUBSTITUTE, named)).isFalse();
    }

    @Test
    void thatItIsTheirsAgainIsSaidOfWhatNamesThem() {
        String named = returnedToApplicant();
        OffsetDateTime from = OffsetDateTime.now(clock);
        enters("lina", from, from.plusHours(1), SUBSTITUTE);
        assertThat(office.claimTask(SUBSTITUTE, named).status()).isEqualTo(204);
        pass(Duration.ofMinutes(61));
        AbsenceSchedule.turn(turns);
        assertThat(assignee(named)).isEqualTo("lina");
        assertThat(office.get("lina", "/api/cases/" + named + "/timeline")
                        .body()
                        .findValuesAsText("title"))
                .contains("“更正报销单”交 李娜 办理", "系统 把“更正报销单”交还 李娜");
    }

    @Test
    void whatOneClaimedInOnesOwnRightStays() {
        String claim = atAudit();
        String id = away(ACCOUNTANT, "songjing");
        office.claimTask("songjing", claim);
        end(ACCOUNTANT, id);
        assertThat(assignee(claim)).isEqualTo("songjing");
    }

    @RepeatedTest(6)
    void whoClaimsWhileItEndsKeepsNothing() throws Exception {
        String claim = atAudit();
        String id = away(ACCOUNTANT, SUBSTITUTE);
        Task audit = office.task(claim);
        List<Answer> answers = together(List.of(() -> office.claimTask(SUBSTITUTE, audit), () -> end("admin", id)));
        assertThat(answers.get(0).status()).isIn(204, 403, 404, 409);
        assertThat(answers.get(1).status()).isEqualTo(204);
        assertThat(assignee(claim)).isNull();
        assertThat(office.complete(SUBSTITUTE, audit, audit()).status()).isIn(403, 404);
    }

    @RepeatedTest(4)
    void whoClaimsByAPostThatWhoIsAwayJustLosesKeepsNothing() throws Exception {
        office.newPerson("abspost", "岗", "位", "post@example.com", "finance", "accountant");
        String claim = atAudit();
        away("abspost", SUBSTITUTE);
        Task audit = office.task(claim);
        List<Answer> answers =
                together(List.of(() -> office.claimTask(SUBSTITUTE, audit), () -> leaves("abspost", "accountant")));
        assertThat(answers.get(1).status()).isEqualTo(204);
        assertThat(assignee(claim)).isNull();
    }

    @Test
    void whatWasClaimedByAPostThatWhoIsAwayLosesGoesBack() {
        office.newPerson("abspost", "岗", "位", "post@example.com", "finance", "accountant");
        String claim = atAudit();
        away("abspost", SUBSTITUTE);
        office.claimTask(SUBSTITUTE, claim);
        assertThat(leaves("abspost", "accountant").status()).isEqualTo(204);
        assertThat(assignee(claim)).isNull();
        assertThat(seen(SUBSTITUTE, claim)).isFalse();
    }

    private Answer leaves(String person, String group) {
        return office.call("DELETE", "admin", "/engine-rest/group/" + group + "/members/" + person, null);
    }

    // --- people come and go ---

    @Test
    void whoIsClosedIsNotAwayAnyMore() {
        office.newPerson("absgoing", "走", "了", "going@example.com", "finance", "accountant");
        String claim = atAudit();
        String id = away("absgoing", SUBSTITUTE);
        office.claimTask(SUBSTITUTE, claim);
        office.removePerson("absgoing");
        assertThat(assignee(claim)).isNull();
        assertThat(seen(SUBSTITUTE, claim)).isFalse();
        assertThat(end("admin", id).status()).isEqualTo(404);
    }

    @Test
    void whoIsClosedStandsInForNobody() {
        office.newPerson("absgoing", "走", "了", "going@example.com", "engineering");
        String group = atAudit();
        String named = returnedToApplicant();
        away(ACCOUNTANT, "absgoing");
        away("lina", "absgoing");
        assertThat(office.claimTask("absgoing", group).status()).isEqualTo(204);
        assertThat(office.claimTask("absgoing", named).status()).isEqualTo(204);
        office.removePerson("absgoing");
        assertThat(assignee(group)).isNull();
        assertThat(assignee(named)).isEqualTo("lina");
        assertThat(office.get(ACCOUNTANT, "/api/absences")
                        .body()
                        .path(0)
                        .path("substitute")
                        .isNull())
                .isTrue();
    }

    @Test
    void whatNamesWhoIsClosedLeavesWhoStoodIn() {
        office.newPerson("absgoing", "走", "了", "going@example.com", "engineering");
        String claim = office.started("absgoing", office.claim("absgoing", List.of(line(12_345))));
        office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, RETURN);
        away("absgoing", "madong");
        assertThat(office.claimTask("madong", claim).status()).isEqualTo(204);
        office.removePerson("absgoing");
        // To who heads the department, as if it had never been claimed.
        assertThat(assignee(claim)).isNull();
        assertThat(seen("madong", claim)).isFalse();
        assertThat(office.claimTask("sunzhiqiang", claim).status()).isEqualTo(204);
    }

    @Test
    void whatNamesWhoIsClosedGoesToWhoTookOver() {
        office.newPerson("absgoing", "走", "了", "going@example.com", "engineering");
        String claim = office.started("absgoing", office.claim("absgoing", List.of(line(12_345))));
        office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, RETURN);
        away("absgoing", "madong");
        office.claimTask("madong", claim);
        Answer closed =
                office.post("admin", "/api/people/absgoing/close", Map.of("reason", "离职", "handOverTo", "guolei"));
        assertThat(closed.status()).isEqualTo(200);
        office.hasLeft("absgoing");
        assertThat(assignee(claim)).isEqualTo("guolei");
        assertThat(closed.body().path("open").toString()).contains("已转给郭磊");
        // What is another's in this way stays so when an absence ends.
        end("admin", away("lina", "guolei"));
        assertThat(assignee(claim)).isEqualTo("guolei");
    }

    // --- what colleagues settle ---

    @Test
    void whatIsSettledInSomebodysPlaceSaysSo() {
        String claim = atAudit();
        away(ACCOUNTANT, SUBSTITUTE);
        Task audit = office.task(claim);
        office.claimTask(SUBSTITUTE, audit);
        office.post(
                SUBSTITUTE,
                "/api/tasks/" + audit.getId() + "/questions",
                Map.of("to", List.of("guolei"), "question", "单价对吗？"));
        office.post(
                SUBSTITUTE, "/api/tasks/" + audit.getId() + "/transfer", Map.of("to", "songjing", "comment", "下午外出"));
        assertThat(assignee(claim, PaymentApprovalIds.AUDIT_PAYMENT)).isEqualTo("songjing");
        assertThat(office.rows("signatures", claim).findValuesAsText("actingFor"))
                .filteredOn(ACCOUNTANT::equals)
                .hasSize(2);
        assertThat(office.get("admin", "/api/cases/" + claim + "/timeline")
                        .body()
                        .findValuesAsText("title"))
                .contains("叶青（代刘洋）（财务会计）就“审核付款”征询同事意见", "叶青（代刘洋）（财务会计）转办了“审核付款”");
    }

    @Test
    void whatSomebodyAwayIsAskedIsAnsweredInTheirPlace() {
        String claim = office.started();
        Task opinion = asked(claim, "guolei");
        assertThat(office.get("luoxin", "/api/cases/" + claim).status()).isEqualTo(404);
        String id = away("guolei", "luoxin");
        assertThat(seen("luoxin", claim)).isTrue();
        assertThat(atHand("luoxin")).contains(opinion.getId());
        assertThat(office.get("luoxin", "/api/cases/" + claim).status()).isEqualTo(200);
        assertThat(office.claimTask("luoxin", opinion).status()).isEqualTo(204);
        assertThat(office.post("luoxin", "/engine-rest/task/" + opinion.getId() + "/unclaim", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(assignee(claim, OPINION)).isEqualTo("guolei");
        assertThat(office.claimTask("luoxin", opinion).status()).isEqualTo(204);
        end("admin", id);
        assertThat(assignee(claim, OPINION)).isEqualTo("guolei");
        assertThat(office.complete("luoxin", opinion, Map.of("comment", "可以")).status())
                .isIn(403, 404);

        away("guolei", "luoxin");
        assertThat(office.claimTask("luoxin", opinion).status()).isEqualTo(204);
        assertThat(office.complete("luoxin", opinion, Map.of("comment", "可以")).status())
                .isEqualTo(204);
        JsonNode answered = office.rows("signatures", claim).path(0);
        assertThat(answered.path("decision").asText()).isEqualTo("answered");
        assertThat(answered.path("person").asText()).isEqualTo("luoxin");
        assertThat(answered.path("actingFor").asText()).isEqualTo("guolei");
    }

    @Test
    void nobodyAnswersTheirOwnQuestion() {
        String claim = office.started();
        Task opinion = asked(claim, "guolei");
        away("guolei", "sunzhiqiang");
        Answer refused = office.claimTask("sunzhiqiang", opinion);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.message()).contains("您提出的征询");
        assertThat(atHand("sunzhiqiang")).doesNotContain(opinion.getId());
        assertThat(office.complete("guolei", opinion, Map.of("comment", "可以")).status())
                .as("who is away may work")
                .isEqualTo(204);
    }

    private List<String> atHand(String person) {
        String filter = StreamSupport.stream(
                        office.get(person, "/engine-rest/filter").body().spliterator(), false)
                .filter(one -> one.path("name").asText().equals("待我处理"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        return office.post(person, "/engine-rest/filter/" + filter + "/list?firstResult=0&maxResults=1000", Map.of())
                .body()
                .findValuesAsText("id");
    }

    @Test
    void whenWhoWasAskedLeavesNobodyAnswersInTheirPlace() {
        office.newPerson("absgoing", "走", "了", "going@example.com", "engineering");
        String claim = office.started();
        Task opinion = asked(claim, "absgoing");
        away("absgoing", "luoxin");
        assertThat(office.claimTask("luoxin", opinion).status()).isEqualTo(204);
        office.removePerson("absgoing");
        assertThat(office.waitingAt(claim)).containsExactly(PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD);
        assertThat(office.rows("notices", claim).findValuesAsText("text")).contains("走了的账号已停用，不再答复征询");
    }

    private static final String OPINION = "userTask_giveOpinion";

    /** By the head of department, who signs. */
    private Task asked(String claim, String person) {
        Task signing = office.task(claim);
        office.claimTask("sunzhiqiang", signing);
        assertThat(office.post(
                                "sunzhiqiang",
                                "/api/tasks/" + signing.getId() + "/questions",
                                Map.of("to", List.of(person), "question", "单价对吗？"))
                        .status())
                .isEqualTo(201);
        return office.task(claim, OPINION);
    }

    @Test
    void nothingIsReassignedToWhoIsAway() {
        String claim = atAudit();
        String audit = office.task(claim).getId();
        away(ACCOUNTANT, SUBSTITUTE);
        Answer refused = reassigned(audit, ACCOUNTANT);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.message()).contains("刘洋现在离岗");
        assertThat(reassigned(audit, SUBSTITUTE).status()).isEqualTo(204);
    }

    private Answer reassigned(String task, String person) {
        return office.post("admin", "/engine-rest/task/" + task + "/assignee", Map.of("userId", person));
    }

    @Test
    void whatWasDoneInOnesPlaceIsAmongOnesCases() {
        String claim = atAudit();
        away(ACCOUNTANT, SUBSTITUTE);
        office.does(SUBSTITUTE, PaymentApprovalIds.AUDIT_PAYMENT, claim, audit());
        for (String person : List.of(ACCOUNTANT, SUBSTITUTE)) {
            assertThat(office.get(person, "/api/cases?role=handled&search=" + claim)
                            .body()
                            .toString())
                    .as(person)
                    .contains(claim);
        }
    }

    private String assignee(String claim, String step) {
        return office.task(claim, step).getAssignee();
    }

    // ---

    private String atAudit() {
        String claim = office.started();
        office.departmentHeadSigns(claim);
        return claim;
    }

    private String returnedToApplicant() {
        String claim = office.started();
        office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, RETURN);
        return claim;
    }

    private Map<String, Object> resubmitted(String by) {
        Map<String, Object> correction = new LinkedHashMap<>(office.claim(by, List.of(line(23_400))));
        correction.put("decision", "resubmit");
        return correction;
    }

    private String away(String person, String substitute) {
        OffsetDateTime midnight =
                LocalDate.now(clock).atStartOfDay(clock.getZone()).toOffsetDateTime();
        return enters(person, midnight, midnight.plusDays(2), substitute);
    }

    private String enters(String person, OffsetDateTime from, OffsetDateTime to, String substitute) {
        Answer answer = office.post(
                "admin",
                "/api/absences",
                Map.of("person", person, "from", from.toString(), "to", to.toString(), "substitute", substitute));
        assertThat(answer.status()).as(answer.message()).isEqualTo(201);
        return answer.body().path("id").asText();
    }

    private Answer end(String by, String id) {
        return office.call("DELETE", by, "/api/absences/" + id, null);
    }

    private static void pass(Duration time) {
        ClockUtil.offset(time.toMillis());
    }

    private String assignee(String claim) {
        return office.task(claim).getAssignee();
    }

    /** In the list of tasks, whatever the program shows of it besides. */
    private boolean seen(String person, String claim) {
        return office.get(person, "/engine-rest/task?processInstanceBusinessKey=" + claim)
                        .body()
                        .size()
                == 1;
    }

    private boolean listed(String person, String filter, String claim) {
        String id = StreamSupport.stream(
                        office.get(person, "/engine-rest/filter").body().spliterator(), false)
                .filter(candidate -> candidate.path("name").asText().equals(filter))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        String task = office.task(claim).getId();
        boolean asked =
                office.post(person, "/engine-rest/filter/" + id + "/list", Map.of("processInstanceBusinessKey", claim))
                                .body()
                                .size()
                        == 1;
        JsonNode page = office.post(
                        person, "/engine-rest/filter/" + id + "/list?firstResult=0&maxResults=1000", Map.of())
                .body();
        boolean onPage = page.findValuesAsText("id").contains(task);
        assertThat(onPage).as(filter).isEqualTo(asked);
        assertThat(office.post(
                                person,
                                "/engine-rest/filter/" + id + "/count",
                                Map.of("processInstanceBusinessKey", claim))
                        .body()
                        .path("count")
                        .asInt())
                .as(filter)
                .isEqualTo(asked ? 1 : 0);
        return asked;
    }

    private long number(String person, String filter) {
        return StreamSupport.stream(
                        office.get(person, "/api/desk").body().path("filters").spliterator(), false)
                .filter(one -> one.path("tasks").asText().equals(filter))
                .findFirst()
                .orElseThrow()
                .path("count")
                .asLong();
    }

    private boolean found(String person, String claim) {
        return office.get(person, "/api/find?search=" + claim).body().toString().contains(claim);
    }

    private JsonNode signature(String claim, String task) {
        return StreamSupport.stream(office.rows("signatures", claim).spliterator(), false)
                .filter(row -> row.path("task").asText().equals(task))
                .findFirst()
                .orElseThrow();
    }
}
