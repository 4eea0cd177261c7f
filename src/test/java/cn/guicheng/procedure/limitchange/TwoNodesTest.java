package cn.guicheng.procedure.limitchange;

import static cn.guicheng.OtherNode.claimed;
import static cn.guicheng.OtherNode.complete;
import static cn.guicheng.OtherNode.completeUnlessKilled;
import static cn.guicheng.OtherNode.does;
import static cn.guicheng.OtherNode.somebodyWaitsFor;
import static cn.guicheng.OtherNode.task;
import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.CLAIMANT;
import static cn.guicheng.TestOffice.line;
import static cn.guicheng.procedure.limitchange.LimitDesk.APPROVER;
import static cn.guicheng.procedure.limitchange.LimitDesk.PROPOSER;
import static cn.guicheng.procedure.limitchange.LimitDesk.ROUTE;
import static cn.guicheng.procedure.limitchange.LimitDesk.encoded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.guicheng.EmbeddedPostgresServer;
import cn.guicheng.Node;
import cn.guicheng.TestOffice;
import cn.guicheng.TestOffice.Answer;
import cn.guicheng.modelids.PaymentApprovalIds;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs on one PostgreSQL: what is in force on one is in force on the other, and neither dies in the middle of it. */
@Tag("restart")
class TwoNodesTest {
    private static final Duration ON_EVERY_NODE = Duration.ofSeconds(5);

    @TempDir
    Path data;

    @Test
    void whatIsInForceOnOneNodeDecidesOnTheOtherAndAKilledNodeLeavesNothingHalfDone() throws Exception {
        String database = EmbeddedPostgresServer.url();
        try (Node first = Node.start(data.resolve("first"), database);
                Node second = Node.start(data.resolve("second"), database)) {
            approvedOnOneDecidesOnTheOther(first.office(), second.office());
            theTimerFiresOnce(first.office(), second.office());
            killedWhileApproving(first, second.office(), SIGNED);
            try (Node third = Node.start(data.resolve("third"), database)) {
                killedWhileApproving(second, third.office(), RECORDED);
            }
        }
    }

    private void approvedOnOneDecidesOnTheOther(TestOffice one, TestOffice other) {
        String change = proposed(one, "1000", "reason=x");
        assertThat(approve(one, change).status()).isEqualTo(204);

        await().atMost(ON_EVERY_NODE).until(() -> version(other) == 2);
        assertThat(routeOf(other, 100_000)).isEqualTo(PaymentApprovalIds.RECHECK_AS_FINANCE_HEAD);
        assertThat(routeOf(other, 100_001)).isEqualTo(PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER);
    }

    private void theTimerFiresOnce(TestOffice one, TestOffice other) {
        String soon = OffsetDateTime.now().plusSeconds(4).toString();
        String change = proposed(one, "2000", "reason=x&effectiveFrom=" + encoded(soon));
        assertThat(approve(other, change).status()).isEqualTo(204);
        assertThat(version(one)).isEqualTo(2);

        await().atMost(Duration.ofSeconds(30)).until(() -> state(one, change).equals("in-force"));
        assertThat(version(one)).isEqualTo(3);
        assertThat(version(other)).isEqualTo(3);
        assertThat(routeOf(other, 150_000)).isEqualTo(PaymentApprovalIds.RECHECK_AS_FINANCE_HEAD);
    }

    /**
     * What holds an approval up in the middle of its transaction, so that a node dies there and nowhere else.
     *
     * @param lock what the approval waits for
     */
    private record Moment(String name, String lock) {}

    private static final Moment SIGNED = new Moment(
            "signed, and nothing recorded",
            "select 1 from limit_release where limit_table = 'payment-route' for update");

    private static final Moment RECORDED = new Moment(
            "approval recorded, and nothing deployed",
            "select 1 from ACT_GE_PROPERTY where NAME_ = 'deployment.lock' for update");

    /** Dead in the middle, an approval is not done at all; the other node does it. */
    private void killedWhileApproving(Node node, TestOffice other, Moment moment) throws Exception {
        int before = version(other);
        String change = proposed(node.office(), String.valueOf(5000 + before), "reason=x");
        String task = claimed(node.office(), APPROVER, change);
        CompletableFuture<Void> approval;
        try (Connection held = DriverManager.getConnection(EmbeddedPostgresServer.url())) {
            held.setAutoCommit(false);
            held.createStatement().execute(moment.lock());
            approval = CompletableFuture.runAsync(() -> completeUnlessKilled(node.office(), APPROVER, task, APPROVE));
            await().atMost(Duration.ofSeconds(20)).until(() -> somebodyWaitsFor(held));
            node.kill();
            held.rollback();
        }
        approval.get();

        // Locks of the dead node's connections are gone when the database has noticed.
        await().atMost(Duration.ofSeconds(20)).until(() -> isWhole(other, change, task, before));
        assertThat(state(other, change)).as(moment.name()).isEqualTo("proposed");
        assertThat(complete(other, APPROVER, task, APPROVE).status()).isEqualTo(204);
        assertThat(state(other, change)).isEqualTo("in-force");
        assertThat(version(other)).isEqualTo(before + 1);
    }

    private boolean isWhole(TestOffice office, String change, String task, int before) {
        boolean waits = office.get(APPROVER, "/engine-rest/task/" + task).status() == 200;
        String state = state(office, change);
        return waits && state.equals("proposed") && version(office) == before
                || !waits && state.equals("in-force") && version(office) == before + 1;
    }

    private static String proposed(TestOffice office, String amount, String query) {
        String table = office.get(PROPOSER, "/api/limits/" + ROUTE)
                .body()
                .path("dmn")
                .asText()
                .replaceFirst("<text>&gt; [0-9.]+</text>", "<text>&gt; " + amount + "</text>");
        Answer answer = office.table(PROPOSER, "/api/limits/" + ROUTE + "/proposals?" + query, table);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.body().path("caseNumber").asText();
    }

    private static Answer approve(TestOffice office, String change) {
        return complete(office, APPROVER, claimed(office, APPROVER, change), APPROVE);
    }

    private static int version(TestOffice office) {
        return office.get(PROPOSER, "/api/limits/" + ROUTE)
                .body()
                .path("version")
                .asInt();
    }

    private static String state(TestOffice office, String change) {
        return office.get(PROPOSER, "/api/limits/changes/" + change)
                .body()
                .path("state")
                .asText();
    }

    /** Where a claim stands after its audit. */
    private static String routeOf(TestOffice office, long amountInCents) {
        String claim = office.started(CLAIMANT, office.claim(CLAIMANT, List.of(line(amountInCents))));
        does(office, "sunzhiqiang", claim, APPROVE);
        does(office, "liuyang", claim, TestOffice.audit());
        return task(office, "admin", claim).path("taskDefinitionKey").asText();
    }
}
