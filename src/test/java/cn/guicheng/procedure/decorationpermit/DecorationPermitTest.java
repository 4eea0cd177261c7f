package cn.guicheng.procedure.decorationpermit;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.REFUSE;
import static cn.guicheng.TestOffice.RETURN;
import static cn.guicheng.modelids.DecorationPermitIds.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways a decoration permit can take (DECO-01…19), on both databases. */
abstract class DecorationPermitTest {
    @OnH2
    static class OnH2Test extends DecorationPermitTest {}

    @OnPostgres
    static class OnPostgresTest extends DecorationPermitTest {}

    @Autowired
    TestOffice office;

    @Autowired
    PermitDesk desk;

    @AfterEach
    void newcomersLeave() {
        office.newcomersLeave();
    }

    @Test
    void aPermitIsAppliedForPaidPatrolledAcceptedAndClosed() { // DECO-18
        String permit = desk.paid();
        JsonNode deposit = row("deposits", permit);
        assertThat(deposit.path("amountInCents").asLong()).isEqualTo(200_000);
        assertThat(deposit.path("state").asText()).isEqualTo("held");
        office.does("hanmei", ISSUE_CARDS, permit, Map.of("workerNames", List.of("赵大", "钱二")));
        assertThat(desk.cards(permit).findValuesAsText("cardNumber"))
                .containsExactlyInAnyOrder(permit + "-01", permit + "-02");
        assertThat(desk.cards(permit).findValuesAsText("workerName")).containsExactlyInAnyOrder("赵大", "钱二");
        assertThat(desk.cards(permit).findValuesAsText("state")).containsOnly("issued");

        isWorkedOnAndAccepted(permit, 2);
        assertThat(office.outcome(permit)).isEqualTo("completed");
        assertThat(desk.cards(permit).findValuesAsText("state")).containsOnly("returned");
        assertThat(row("deposits", permit).path("state").asText()).isEqualTo("being-refunded");
        assertThat(row("deposits", permit).path("refundCase").asText()).startsWith("TK-");
        assertThat(office.waitingAt(permit)).isEmpty();
        thePapersOfTheWorksGoIntoTheArchive(permit);
    }

    private void isWorkedOnAndAccepted(String permit, int cards) {
        desk.passes(TIMER_PATROL, permit);
        office.does("gaofeng", PATROL, permit, Map.of("patrolResult", "in-order"));
        assertThat(desk.send("zhangmin", permit, "works-completed", "").status())
                .isEqualTo(204);
        office.does("lina", ACCEPT_AS_ENGINEER, permit, Map.of("accepted", true));
        office.does("gaofeng", ACCEPT_AS_STEWARD, permit, Map.of("accepted", true));
        office.does("hanmei", RECOVER_CARDS, permit, Map.of("cardsReturned", cards, "missingCardsCharged", false));
    }

    @Test
    void papersThatTheClerkHasEnteredStayAsTheyAre() { // DECO-12
        String permit = desk.paid();
        office.does("hanmei", ISSUE_CARDS, permit, Map.of("workerNames", List.of("赵大", "钱二")));
        Map<String, String> entered =
                Map.of("title", "一户一档", "classification", "confidential", "department", "engineering", "shelf", "B-07");
        assertThat(office.call("PUT", "fengxue", "/api/registers/archive-items/" + permit, entered)
                        .status())
                .isEqualTo(204);
        isWorkedOnAndAccepted(permit, 2);
        assertThat(office.outcome(permit)).isEqualTo("completed");
        JsonNode item = row("archive-items", permit);
        entered.forEach((field, value) ->
                assertThat(item.path(field).asText()).as(field).isEqualTo(value));
    }

    private void thePapersOfTheWorksGoIntoTheArchive(String permit) { // DECO-12
        JsonNode item = row("archive-items", permit);
        assertThat(item.path("itemNumber").asText()).isEqualTo(permit);
        assertThat(item.path("title").asText()).startsWith("装修资料：");
        assertThat(item.path("classification").asText()).isEqualTo("internal");
        assertThat(item.path("state").asText()).isEqualTo("in");
    }

    @Test
    void departmentsAndOwnerHearOfTheApproval() { // DECO-07
        String permit = desk.approved();
        assertThat(office.told(permit, "report")).contains("gaofeng", "sunzhiqiang", "zhuguangming", "lvguilan");
        assertThat(texts(permit)).anyMatch(text -> text.startsWith("请致电周先生（13800138000）告知："));

        Map<String, Object> reachable = desk.application(desk.unit());
        reachable.put("ownerEmail", "owner@example.com");
        String mailed = office.started("zhangmin", "decoration-permit", reachable);
        office.does("luoxin", CHECK_APPLICATION, mailed, REFUSE);
        assertThat(office.outcome(mailed)).isEqualTo("refused");
        assertThat(office.told(mailed, "report")).contains("outsider:" + mailed);
        assertThat(texts(mailed)).anyMatch(text -> text.contains("不符合规定")).noneMatch(text -> text.contains("请致电"));
    }

    private List<String> texts(String permit) {
        return office.get("admin", "/api/registers/notices?search=" + permit)
                .body()
                .path("rows")
                .findValuesAsText("text");
    }

    @Test
    void worksAreReviewedWhereTheTableAsksAndForbiddenOnesNeverStart() { // DECO-19, AMB-14
        String reviewed = desk.started("surface,gas");
        assertThat(office.get("zhangmin", "/api/cases/" + reviewed)
                        .body()
                        .path("facts")
                        .findValuesAsText("value"))
                .contains("墙地面饰面、燃气");
        office.does("luoxin", CHECK_APPLICATION, reviewed, APPROVE);
        assertThat(office.waitingAt(reviewed)).containsExactly(REVIEW_WORKS);
        office.does("madong", REVIEW_WORKS, reviewed, APPROVE);
        assertThat(office.waitingAt(reviewed)).containsExactly(APPROVE_PERMIT);

        long before = total("ZX");
        Map<String, Object> forbidden = desk.application(desk.unit());
        forbidden.put("worksScope", "surface,load-bearing-wall");
        Answer refused = office.start("zhangmin", "decoration-permit", forbidden);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).startsWith("施工范围：").contains("拆改承重墙").doesNotContain("墙地面饰面");
        assertThat(total("ZX")).isEqualTo(before);
    }

    @Test
    void whatIsReturnedIsCorrectedAndAskedAgain() { // DECO-02
        String permit = desk.started("surface");
        office.does("luoxin", CHECK_APPLICATION, permit, APPROVE);
        office.does("pengyu", APPROVE_PERMIT, permit, RETURN);
        Map<String, Object> correction = desk.application(desk.unit());
        correction.put("decision", "resubmit");
        correction.put("worksScope", "gas");
        correction.put("attachments", office.receipt("luoxin"));
        office.does("luoxin", CORRECT_APPLICATION, permit, correction);
        office.does("luoxin", CHECK_APPLICATION, permit, APPROVE);
        assertThat(office.waitingAt(permit)).containsExactly(REVIEW_WORKS);
        office.does("lina", REVIEW_WORKS, permit, REFUSE);
        assertThat(office.outcome(permit)).isEqualTo("refused");
        assertThat(office.told(permit, "needs-action")).contains("zhangmin");
        office.start("zhangmin", "decoration-permit", correctionless(correction));
    }

    private Map<String, Object> correctionless(Map<String, Object> correction) {
        Map<String, Object> again = new HashMap<>(correction);
        again.remove("decision");
        again.put("attachments", office.receipt("zhangmin"));
        return again;
    }

    @Test
    void itIsWithdrawnWithAReasonUntilTheFeesAreCollected() { // DECO-02
        String permit = desk.approved();
        assertThat(desk.send("hanmei", permit, "withdrawn", "业主改期").status()).isEqualTo(403);
        Answer silent = desk.send("luoxin", permit, "withdrawn", "");
        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.message()).startsWith("说明：");
        assertThat(desk.send("luoxin", permit, "withdrawn", "业主改期").status()).isEqualTo(204);
        assertThat(office.outcome(permit)).isEqualTo("withdrawn");

        String collected = desk.approved();
        office.does("luoxin", COLLECT_FEES, collected, desk.receipts());
        assertThat(desk.send("luoxin", collected, "withdrawn", "业主改期").status()).isEqualTo(409);

        String givenUp = desk.started("surface");
        office.does("luoxin", CHECK_APPLICATION, givenUp, RETURN);
        office.claimTask("luoxin", givenUp);
        assertThat(office.complete("luoxin", givenUp, Map.of("decision", "withdraw"))
                        .status())
                .isEqualTo(400);
        office.does("luoxin", CORRECT_APPLICATION, givenUp, Map.of("decision", "withdraw", "comment", "不装了"));
        assertThat(office.outcome(givenUp)).isEqualTo("withdrawn");
    }

    @Test
    void whatTheFrontDeskCollectsASecondPersonChecks() { // AMB-48, DEPO-10
        String permit = desk.approved();
        office.does("zhangmin", COLLECT_FEES, permit, desk.receipts());
        assertThat(office.waitingAt(permit)).containsExactly(CHECK_COLLECTION);
        assertThat(office.rows("deposits", permit)).isEmpty();
        assertThat(office.claimTask("zhangmin", permit).status()).isEqualTo(403);
        office.does("dengjie", CHECK_COLLECTION, permit, RETURN);
        office.does("zhangmin", COLLECT_FEES, permit, desk.receipts());
        office.does("dengjie", CHECK_COLLECTION, permit, APPROVE);
        assertThat(office.waitingAt(permit)).containsExactly(ISSUE_CARDS);
        assertThat(row("deposits", permit).path("amountInCents").asLong()).isEqualTo(200_000);
    }

    @Test
    void whoChecksACollectionIsAnybodyElseAndGoesOnWithTheirOwnSteps() { // AMB-48
        String permit = desk.approved();
        office.does("zhangmin", COLLECT_FEES, permit, desk.receipts());
        office.does("luoxin", CHECK_COLLECTION, permit, RETURN);
        assertThat(office.claimTask("luoxin", permit).status()).isEqualTo(403);
        office.does("zhangmin", COLLECT_FEES, permit, desk.receipts());
        Answer own = office.claimTask("zhangmin", permit);
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.message()).contains("AMB-48");
        office.does("hanmei", CHECK_COLLECTION, permit, APPROVE);
        office.does("hanmei", ISSUE_CARDS, permit, Map.of("workerNames", List.of("赵大", "钱二")));
        assertThat(desk.cards(permit).size()).isEqualTo(2);
    }

    @Test
    void aUnitHasOnePermitAtATime() {
        Map<String, Object> first = desk.application(desk.unit());
        String permit = office.started("zhangmin", "decoration-permit", first);
        Map<String, Object> second = desk.application((String) first.get("unit"));
        second.put("plannedStart", PermitDesk.day(31));
        second.put("plannedEnd", PermitDesk.day(40));
        Answer overlapping = office.start("zhangmin", "decoration-permit", second);
        assertThat(overlapping.status()).isEqualTo(409);
        assertThat(overlapping.message()).contains(permit);
        second.put("plannedStart", PermitDesk.day(32));
        assertThat(office.start("zhangmin", "decoration-permit", second).status())
                .isEqualTo(200);
    }

    @Test
    void violationsAreKeptAndSeriousOnesToldAtOnce() { // DECO-19
        String permit = desk.underWay();
        desk.passes(TIMER_PATROL, permit);
        assertThat(office.waitingAt(permit)).containsExactly(PATROL);
        desk.passes(TIMER_PATROL, permit);
        assertThat(office.waitingAt(permit)).containsExactly(PATROL);
        office.claimTask("gaofeng", permit);
        assertThat(office.complete("gaofeng", permit, Map.of("patrolResult", "violation"))
                        .status())
                .isEqualTo(400);
        assertThat(office.told(permit, "report")).doesNotContain("pengyu");
        office.does("gaofeng", PATROL, permit, violation("structure"));
        assertThat(office.told(permit, "report")).contains("pengyu");
        assertThat(desk.variable(permit, "violations").toString())
                .contains("\"violation\":\"structure\"", "\"patrolledBy\":\"gaofeng\"", "\"ordered\":\"恢复原状\"");
        assertThat(office.get("gaofeng", "/api/cases/" + permit)
                        .body()
                        .path("facts")
                        .findValues("rows")
                        .toString())
                .contains("恢复原状")
                .containsPattern("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}\"");
        desk.passes(TIMER_PATROL, permit);
        office.does("xieting", PATROL, permit, violation("noise"));
        assertThat(office.rows("decoration-patrols", permit).size()).isEqualTo(2);
    }

    private Map<String, Object> violation(String kind) {
        return Map.of(
                "patrolResult",
                "violation",
                "violation",
                kind,
                "ordered",
                "恢复原状",
                "attachments",
                office.receipt(kind.equals("noise") ? "xieting" : "gaofeng"));
    }

    @Test
    void worksAreSuspendedAndResumedByThePermitOfficerWithAReason() {
        String permit = desk.underWay();
        assertThat(desk.send("zhangmin", permit, "suspended", "结构受损").status()).isEqualTo(403);
        assertThat(desk.send("pengyu", permit, "resumed", "已整改").status()).isEqualTo(409);
        assertThat(desk.send("pengyu", permit, "suspended", "").status()).isEqualTo(400);
        assertThat(desk.send("pengyu", permit, "suspended", "结构受损").status()).isEqualTo(204);
        assertThat(desk.send("pengyu", permit, "suspended", "结构受损").status()).isEqualTo(409);
        assertThat(desk.send("gaofeng", permit, "works-completed", "").status()).isEqualTo(409);
        assertThat(desk.send("pengyu", permit, "resumed", "已整改").status()).isEqualTo(204);
        assertThat(desk.send("gaofeng", permit, "works-completed", "").status()).isEqualTo(204);
        assertThat(desk.send("gaofeng", permit, "works-completed", "").status()).isEqualTo(409);
    }

    @Test
    void completionIsNeitherToldTooEarlyNorOfNothing() {
        String permit = desk.approved();
        assertThat(desk.send("gaofeng", permit, "works-completed", "").status()).isEqualTo(409);
        assertThat(desk.send("gaofeng", "ZX-2001-000001", "works-completed", "").status())
                .isEqualTo(404);
        assertThat(desk.send("lina", desk.underWay(), "works-completed", "").status())
                .isIn(403, 404);
    }

    @Test
    void atItsEndAPermitIsExtendedOrGoesToAcceptance() { // DECO-55
        String permit = desk.underWay();
        desk.passes(TIMER_PERMIT_ENDS_SOON, permit);
        desk.passes(TIMER_PERMIT_END, permit);
        office.claimTask("pengyu", office.task(permit, EXTEND_PERMIT));
        Answer early = office.complete(
                "pengyu",
                office.task(permit, EXTEND_PERMIT),
                Map.of("decision", "approve", "newEnd", PermitDesk.day(31)));
        assertThat(early.status()).isEqualTo(400);
        assertThat(early.message()).startsWith("新的完工日期：");
        office.does("pengyu", EXTEND_PERMIT, permit, Map.of("decision", "approve", "newEnd", PermitDesk.day(45)));
        assertThat(desk.cards(permit).findValuesAsText("validUntil"))
                .containsOnly(
                        java.time.LocalDate.now(PermitDesk.ZONE).plusDays(45).toString());
        assertThat(desk.cards(permit).size()).isEqualTo(2);
        desk.passes(TIMER_PERMIT_END, permit);
        office.does("pengyu", EXTEND_PERMIT, permit, REFUSE);
        assertThat(office.waitingAt(permit)).containsExactlyInAnyOrder(ACCEPT_AS_ENGINEER, ACCEPT_AS_STEWARD);
    }

    /** An administrator may end the term before its reminder: of the old end nobody is reminded any more. */
    @Test
    void whatIsExtendedIsRemindedOfItsNewEndAlone() { // DECO-55
        String permit = desk.underWay();
        Date before = desk.job(permit, TIMER_PERMIT_ENDS_SOON).getDuedate();
        desk.passes(TIMER_PERMIT_END, permit);
        assertThat(desk.job(permit, TIMER_PERMIT_ENDS_SOON)).isNull();
        office.does("pengyu", EXTEND_PERMIT, permit, Map.of("decision", "approve", "newEnd", PermitDesk.day(45)));
        assertThat(desk.job(permit, TIMER_PERMIT_ENDS_SOON).getDuedate()).isAfter(before);
    }

    @Test
    void anExtensionIntoAnotherPermitIsAClash() {
        Map<String, Object> first = desk.application(desk.unit());
        String permit = office.started("zhangmin", "decoration-permit", first);
        Map<String, Object> second = desk.application((String) first.get("unit"));
        second.put("plannedStart", PermitDesk.day(40));
        second.put("plannedEnd", PermitDesk.day(50));
        String later = office.started("zhangmin", "decoration-permit", second);
        office.does("luoxin", CHECK_APPLICATION, permit, APPROVE);
        office.does("pengyu", APPROVE_PERMIT, permit, APPROVE);
        office.does("hanmei", COLLECT_FEES, permit, desk.receipts());
        office.does("hanmei", ISSUE_CARDS, permit, Map.of("workerNames", List.of("赵大", "钱二")));
        desk.passes(TIMER_PERMIT_END, permit);
        office.claimTask("pengyu", office.task(permit, EXTEND_PERMIT));
        Answer into = office.complete(
                "pengyu",
                office.task(permit, EXTEND_PERMIT),
                Map.of("decision", "approve", "newEnd", PermitDesk.day(40)));
        assertThat(into.status()).isEqualTo(409);
        assertThat(into.message()).contains(later);
        assertThat(office.waitingAt(permit)).containsExactly(EXTEND_PERMIT);
    }

    @Test
    void twoDifferentPeopleAcceptInEitherOrderAndWhatFailsComesAgain() { // DECO-10, AMB-16
        office.newPerson("bothposts", "双", "岗", "both@example.com", "engineering", "steward");
        String permit = desk.completed();
        office.does("bothposts", ACCEPT_AS_STEWARD, permit, Map.of("accepted", true));
        assertThat(office.claimTask("bothposts", office.task(permit, ACCEPT_AS_ENGINEER))
                        .status())
                .isEqualTo(403);
        office.claimTask("lina", office.task(permit, ACCEPT_AS_ENGINEER));
        Answer wordless = office.complete("lina", office.task(permit, ACCEPT_AS_ENGINEER), Map.of("accepted", false));
        assertThat(wordless.status()).isEqualTo(400);
        office.does(
                "lina",
                ACCEPT_AS_ENGINEER,
                permit,
                Map.of("accepted", false, "findings", "渗水", "rectifyBy", PermitDesk.day(7)));
        assertThat(office.task(permit, ACCEPT_AS_ENGINEER).getDueDate()).isEqualTo(PermitDesk.day(7));
        office.does("madong", ACCEPT_AS_ENGINEER, permit, Map.of("accepted", true));
        assertThat(office.waitingAt(permit)).containsExactly(RECOVER_CARDS);
    }

    @Test
    void aMissingCardBlocksUntilItIsCharged() { // DECO-11, DEPO-05
        String permit = desk.accepted();
        office.claimTask("hanmei", permit);
        Answer blocked = office.complete("hanmei", permit, Map.of("cardsReturned", 1, "missingCardsCharged", false));
        assertThat(blocked.status()).isEqualTo(400);
        assertThat(blocked.message()).contains("1 张");
        assertThat(office.complete("hanmei", permit, Map.of("cardsReturned", 3, "missingCardsCharged", false))
                        .status())
                .isEqualTo(400);
        assertThat(office.complete("hanmei", permit, Map.of("cardsReturned", 2, "missingCardsCharged", true))
                        .status())
                .isEqualTo(400);
        office.does("hanmei", RECOVER_CARDS, permit, Map.of("cardsReturned", 1, "missingCardsCharged", true));
        assertThat(desk.cards(permit).findValuesAsText("state")).containsExactlyInAnyOrder("returned", "lost");
        assertThat(office.outcome(permit)).isEqualTo("completed");
        String refund = row("deposits", permit).path("refundCase").asText();
        assertThat(desk.variable(refund, "deductions").toString())
                .contains("\"violation\":\"missing-card\"", "\"amountInCents\":5000");
    }

    private JsonNode row(String register, String permit) {
        return office.rows(register, permit).path(0);
    }

    private long total(String prefix) {
        return office.get("admin", "/engine-rest/history/process-instance/count?processDefinitionKey=decoration-permit")
                .body()
                .path("count")
                .asLong(-1);
    }
}
