package cn.guicheng.procedure.limitchange;

import static cn.guicheng.TestOffice.CLAIMANT;
import static cn.guicheng.TestOffice.line;
import static cn.guicheng.Together.together;
import static cn.guicheng.procedure.limitchange.LimitDesk.APPROVE;
import static cn.guicheng.procedure.limitchange.LimitDesk.APPROVER;
import static cn.guicheng.procedure.limitchange.LimitDesk.PROPOSER;
import static cn.guicheng.procedure.limitchange.LimitDesk.ROUTE;
import static cn.guicheng.procedure.limitchange.LimitDesk.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.LimitChangeIds;
import cn.guicheng.modelids.PaymentApprovalIds;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A limit table changes by two people and never by one; on both databases. */
abstract class LimitChangeTest {
    @OnH2
    static class OnH2Test extends LimitChangeTest {}

    @OnPostgres
    static class OnPostgresTest extends LimitChangeTest {}

    @Autowired
    TestOffice office;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    ManagementService managementService;

    LimitDesk desk;

    @BeforeEach
    void sitDown() {
        desk = new LimitDesk(office, repositoryService);
    }

    @AfterEach
    void restore() {
        desk.restore();
    }

    @Test
    void aProposalSentTwiceWithOneKeyIsOneCaseAndAnsweredAlike() {
        String key = UUID.randomUUID().toString();
        String path = "/api/limits/" + ROUTE + "/proposals?reason=" + encoded("小额不必总经理签");
        Answer first = office.keyedTable(PROPOSER, key, path, desk.routeAbove("1100"));
        assertThat(first.status()).isEqualTo(201);
        assertThat(office.keyedTable(PROPOSER, key, path, desk.routeAbove("1100")))
                .isEqualTo(first);
        assertThat(office.keyedTable(PROPOSER, key, path + "x", desk.routeAbove("1100"))
                        .status())
                .as("another reason")
                .isEqualTo(422);
        assertThat(office.keyedTable(PROPOSER, key, path, desk.routeAbove("1200"))
                        .status())
                .as("another table")
                .isEqualTo(422);
        assertThat(office.rows("limit-changes", first.body().path("caseNumber").asText()))
                .hasSize(1);
        Answer other = office.keyedTable(PROPOSER, UUID.randomUUID().toString(), path, desk.routeAbove("1100"));
        assertThat(other.body().path("caseNumber")).isNotEqualTo(first.body().path("caseNumber"));
    }

    @Test
    void approvedByAnotherItIsInForceAtOnceAndDecidesTheNextCase() {
        int before = desk.version(ROUTE);
        Answer proposed = desk.propose(PROPOSER, ROUTE, desk.routeAbove("1000"), "reason=" + encoded("小额不必总经理签"));

        assertThat(proposed.status()).isEqualTo(201);
        String change = proposed.body().path("caseNumber").asText();
        assertThat(change).startsWith("XE-");
        assertThat(proposed.body().path("processInstanceId").asText()).isNotEmpty();
        assertThat(proposed.body().path("findings").isArray()).isTrue();
        assertThat(desk.version(ROUTE)).isEqualTo(before);

        desk.approve(change);

        JsonNode live = office.get(CLAIMANT, "/api/limits/" + ROUTE).body();
        assertThat(live.path("version").asInt()).isEqualTo(before + 1);
        assertThat(live.path("proposedBy").asText()).isEqualTo(PROPOSER);
        assertThat(live.path("approvedBy").asText()).isEqualTo(APPROVER);
        assertThat(live.path("dmn").asText()).contains("&gt; 1000");
        assertThat(office.outcome(change)).isEqualTo("in-force");
        assertThat(office.waitingAt(audited(100_000))).containsExactly(PaymentApprovalIds.RECHECK_AS_FINANCE_HEAD);
        assertThat(office.waitingAt(audited(100_001))).containsExactly(PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER);
        JsonNode row = office.rows("limit-changes", change).get(0);
        assertThat(row.path("state").asText()).isEqualTo("in-force");
        assertThat(row.path("limitTable").asText()).isEqualTo(ROUTE);
        assertThat(row.path("proposer").asText()).isEqualTo(PROPOSER);
        assertThat(row.path("approver").asText()).isEqualTo(APPROVER);
        assertThat(row.path("version").asInt()).isEqualTo(before + 1);
    }

    @Test
    void theSheetSaysWhatChangesWhyAndWhatItWouldHaveDone() {
        String change = desk.proposed("1000", "reason=" + encoded("小额不必总经理签"));
        JsonNode facts = office.get(APPROVER, "/api/cases/" + change).body().path("facts");

        assertThat(fact(facts, "limitTableName").path("value").asText()).isEqualTo("付款路线");
        assertThat(fact(facts, "reason").path("value").asText()).isEqualTo("小额不必总经理签");
        assertThat(fact(facts, "difference").path("rows").get(0).toString())
                .contains("第 3 行", "金额（元）", "超过 0", "超过 1000");
        assertThat(fact(facts, "backTest").path("value").asText()).contains("件");
        office.send(PROPOSER, withdraw(change), "{}");
    }

    @Test
    void whoProposedItNeverApprovesIt() { // SOD-01
        String change = desk.proposed("1000");

        Answer claimed = office.claimTask(PROPOSER, change);
        assertThat(claimed.status()).isEqualTo(403);
        assertThat(claimed.message()).contains("SOD-01");
        // The administrator cannot hand it to them either.
        assertThat(office.post(
                                "admin",
                                "/engine-rest/task/" + office.task(change).getId() + "/assignee",
                                Map.of("userId", PROPOSER))
                        .status())
                .isEqualTo(403);
        assertThat(office.complete(PROPOSER, change, Map.of("decision", "approve"))
                        .status())
                .isEqualTo(403);
        office.send(PROPOSER, withdraw(change), "{}");
    }

    @Test
    void refusedItChangesNothingAndCanBeProposedAnew() {
        int before = desk.version(ROUTE);
        String change = desk.proposed("1000");
        office.does(APPROVER, APPROVE, change, Map.of("decision", "refuse", "comment", "再议"));

        assertThat(office.outcome(change)).isEqualTo("refused");
        assertThat(desk.version(ROUTE)).isEqualTo(before);
        JsonNode refused = office.get(PROPOSER, "/api/limits/changes/" + change).body();
        assertThat(refused.path("state").asText()).isEqualTo("refused");
        assertThat(refused.path("difference").get(0).path("after").asText()).isEqualTo("超过 1000");
        Answer again = desk.propose(PROPOSER, ROUTE, refused.path("dmn").asText(), "reason=again");
        assertThat(again.status()).isEqualTo(201);
        office.send(PROPOSER, withdraw(again.body().path("caseNumber").asText()), "{}");
    }

    @Test
    void itWaitsForItsTimeAndTheTimerBringsIt() {
        int before = desk.version(ROUTE);
        String change = desk.proposed("1000", "reason=x&effectiveFrom=" + encoded(inHours(2)));
        desk.approve(change);

        assertThat(desk.version(ROUTE)).isEqualTo(before);
        JsonNode table = office.get(PROPOSER, "/api/limits/" + ROUTE).body();
        assertThat(table.path("nextChange").path("caseNumber").asText()).isEqualTo(change);
        assertThat(office.rows("limit-changes", change).get(0).path("state").asText())
                .isEqualTo("approved");

        Job timer = managementService
                .createJobQuery()
                .activityId(LimitChangeIds.TIMER_EFFECTIVE_FROM)
                .processInstanceId(instance(change))
                .singleResult();
        Answer fired = office.send("admin", "/engine-rest/job/" + timer.getId() + "/execute", "{}");
        assertThat(fired.status()).as(fired.message()).isEqualTo(204);

        assertThat(desk.version(ROUTE)).isEqualTo(before + 1);
        assertThat(office.outcome(change)).isEqualTo("in-force");
    }

    @Test
    void untilItIsInForceTheProposerAloneCanWithdrawIt() {
        String change = desk.proposed("1000", "reason=x&effectiveFrom=" + encoded(inHours(2)));
        desk.approve(change);

        assertThat(office.send(APPROVER, withdraw(change), "{}").status()).isEqualTo(403);
        assertThat(office.send(PROPOSER, withdraw(change), "{}").status()).isEqualTo(204);
        assertThat(office.outcome(change)).isEqualTo("withdrawn");
        assertThat(office.rows("limit-changes", change).get(0).path("state").asText())
                .isEqualTo("withdrawn");
        assertThat(office.send(PROPOSER, withdraw(change), "{}").status()).isEqualTo(409);
    }

    @Test
    void anotherChangeInForceMakesItStaleAtOnce() {
        String waiting = desk.proposed("2000", "reason=x&effectiveFrom=" + encoded(inHours(2)));
        desk.approve(waiting);
        String open = desk.proposed("3000");
        String faster = desk.proposed("1000");
        desk.approve(faster);

        assertThat(office.outcome(faster)).isEqualTo("in-force");
        for (String stale : List.of(waiting, open)) {
            assertThat(office.outcome(stale)).isEqualTo("stale");
            assertThat(office.rows("limit-changes", stale).get(0).path("state").asText())
                    .isEqualTo("stale");
            assertThat(office.waitingAt(stale)).isEmpty();
        }
    }

    @Test
    void ofTwoApprovedAtTheSameMomentOneIsInForceAndTheOtherStale() throws Exception {
        office.newPerson("limit3", "钱", "三", "limit3@example.org", "limit-manager");
        try {
            for (int round = 0; round < 3; round++) {
                int before = desk.version(ROUTE);
                String one = desk.proposed(String.valueOf(1000 + round));
                String other = desk.proposed(String.valueOf(2000 + round));
                office.claimTask(APPROVER, one);
                office.claimTask("limit3", other);

                List<Answer> answers = together(List.of(
                        () -> office.complete(APPROVER, one, TestOffice.APPROVE),
                        () -> office.complete("limit3", other, TestOffice.APPROVE)));

                assertThat(answers).extracting(Answer::status).contains(204).isSubsetOf(204, 409);
                assertThat(List.of(office.outcome(one), office.outcome(other)))
                        .containsExactlyInAnyOrder("in-force", "stale");
                assertThat(desk.version(ROUTE)).isEqualTo(before + 1);
            }
        } finally {
            office.newcomersLeave();
        }
    }

    @Test
    void whoProposesOnAVersionThatIsGoneIsToldAndNothingIsMerged() {
        int base = desk.version(ROUTE);
        String mine = desk.routeAbove("5000");
        desk.approve(desk.proposed("1000"));

        Answer late = desk.propose(PROPOSER, ROUTE, mine, "reason=x&baseVersion=" + base);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.message()).contains("付款路线");
    }

    @Test
    void anEarlierVersionComesBackTheSameWay() {
        int before = desk.version(ROUTE);
        String original = desk.dmn(ROUTE);
        desk.approve(desk.proposed("1000"));

        String earlier = office.get(PROPOSER, "/api/limits/" + ROUTE + "/versions/" + before)
                .body()
                .path("dmn")
                .asText();
        assertThat(earlier).isEqualTo(original);
        String back = desk.propose(PROPOSER, ROUTE, earlier, "reason=back")
                .body()
                .path("caseNumber")
                .asText();
        desk.approve(back);

        assertThat(desk.version(ROUTE)).isEqualTo(before + 2);
        assertThat(desk.dmn(ROUTE)).contains("<text>&gt; 0</text>");
        assertThat(office.get(PROPOSER, "/api/limits/" + ROUTE + "/versions/" + before)
                        .body()
                        .path("difference"))
                .isEmpty();
    }

    @Test
    void theApproverAndTheProcessOwnersAreToldAndTheProposerToo() {
        String change = desk.proposed("1000");
        desk.approve(change);

        List<String> told = StreamSupport.stream(office.rows("notices", change).spliterator(), false)
                .filter(notice -> notice.path("text").asText().contains("已生效"))
                .map(notice -> notice.path("recipient").asText())
                .toList();
        assertThat(told).contains(PROPOSER, APPROVER).hasSizeGreaterThan(2).doesNotHaveDuplicates();
    }

    @Test
    void nobodyStartsItAnyOtherWay() {
        Answer byHand = office.start(PROPOSER, "limit-change", Map.of("reason", "x"));
        assertThat(byHand.status()).isIn(403, 404);
        Answer admin = office.start("admin", "limit-change", Map.of("reason", "x"));
        assertThat(admin.status()).isEqualTo(403);
    }

    private JsonNode fact(JsonNode facts, String name) {
        return StreamSupport.stream(facts.spliterator(), false)
                .filter(fact -> fact.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in " + facts));
    }

    private String instance(String caseNumber) {
        return office.get("admin", "/engine-rest/process-instance?businessKey=" + caseNumber)
                .body()
                .get(0)
                .path("id")
                .asText();
    }

    private static String withdraw(String change) {
        return "/api/cases/" + change + "/messages/limit-change.withdrawn";
    }

    private static String inHours(int hours) {
        return OffsetDateTime.now().plusHours(hours).withNano(0).toString();
    }

    private String audited(long amountInCents) {
        String claim = office.started(CLAIMANT, office.claim(CLAIMANT, List.of(line(amountInCents))));
        office.departmentHeadSigns(claim);
        office.accountantAudits(claim);
        return claim;
    }
}
