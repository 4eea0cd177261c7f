package cn.guicheng.procedure.depositrefund;

import static cn.guicheng.OtherNode.claimed;
import static cn.guicheng.OtherNode.complete;
import static cn.guicheng.OtherNode.completeUnlessKilled;
import static cn.guicheng.OtherNode.does;
import static cn.guicheng.OtherNode.somebodyWaitsFor;
import static cn.guicheng.OtherNode.task;
import static cn.guicheng.TestOffice.APPROVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.guicheng.EmbeddedPostgresServer;
import cn.guicheng.Node;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.DepositRefundIds;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A node that dies while a refund is paid leaves it paid and settled, or neither; another node does it then, once. {@code
 * -Dguicheng.refund-kills=50} kills that often besides, each at a moment of its own.
 */
@Tag("restart")
class RefundKilledTest {
    private static final int AT_RANDOM = Integer.getInteger("guicheng.refund-kills", 1);
    private static final Map<String, Object> PAY = Map.of("decision", "approve", "paymentReference", "HD-1");
    private static final String CASHIER = "tangli";

    /**
     * What holds the payment up in the middle of its transaction, so that a node dies there and nowhere else.
     *
     * @param lock what it waits for; {@code %s} is the deposit's number
     */
    private record Moment(String name, String lock) {}

    private static final List<Moment> MOMENTS = List.of(
            new Moment(
                    "payment posted, and the deposit not settled",
                    "select 1 from deposit where deposit_number = '%s' for update"),
            // The row is there once something was paid.
            new Moment("signed, and nothing posted", "select 1 from case_number where prefix = 'FK' for update"),
            new Moment(
                    "deposit settled, and the case not moved on",
                    """
                    select 1 from ACT_RU_EXECUTION where BUSINESS_KEY_ =
                    (select refund_case from deposit where deposit_number = '%s') for update"""));

    @TempDir
    Path data;

    private final String database = EmbeddedPostgresServer.emptyDatabase();
    private final Random random = new Random(20261129);
    private final Map<String, Integer> ends = new TreeMap<>();
    private final AtomicInteger nodes = new AtomicInteger();
    private int deposits;

    @Test
    void aNodeThatDiesWhileARefundIsPaidLeavesItWholeOrUndone() throws Exception {
        try (Node survivor = node()) {
            for (Moment moment : MOMENTS) {
                killedAt(moment, survivor.office());
            }
            Duration payment = AT_RANDOM > 0 ? firstPaymentOfANode(survivor.office()) : Duration.ZERO;
            CompletableFuture<Node> next = AT_RANDOM > 0 ? CompletableFuture.supplyAsync(this::node) : null;
            for (int kill = 1; kill <= AT_RANDOM; kill++) {
                next = killedAnyTime(survivor.office(), payment, next, kill < AT_RANDOM);
                System.out.printf("killed at a moment of its own, %d of %d: %s%n", kill, AT_RANDOM, ends);
            }
            JsonNode books = survivor.office()
                    .get("admin", "/api/deposits/reconciliation")
                    .body();
            assertThat(books.path("differences")).isEmpty();
            assertThat(books.path("totals").path("deposits").asInt()).isEqualTo(deposits);
            assertThat(books.path("totals").path("paidInCents").asLong()).isEqualTo(deposits * RefundDesk.DEPOSIT);
        }
    }

    private void killedAt(Moment moment, TestOffice survivor) throws Exception {
        String number = deposit();
        String refund = toCashier(survivor, number);
        String task = claimed(survivor, CASHIER, refund);
        try (Node victim = node();
                Connection held = connection()) {
            held.setAutoCommit(false);
            held.createStatement().execute(moment.lock().formatted(number));
            CompletableFuture<Void> payment =
                    CompletableFuture.runAsync(() -> completeUnlessKilled(victim.office(), CASHIER, task, PAY));
            await().atMost(Duration.ofSeconds(20)).until(() -> somebodyWaitsFor(held));
            victim.kill();
            held.rollback();
            payment.get();
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> isUndone(survivor, number, refund));
        assertThat(complete(survivor, CASHIER, task, PAY).status())
                .as(moment.name())
                .isEqualTo(204);
        assertThat(isDone(survivor, number, refund)).as(moment.name()).isTrue();
    }

    /** How long a node takes that has paid nothing before, as those that are killed have not. */
    private Duration firstPaymentOfANode(TestOffice survivor) throws Exception {
        String number = deposit();
        String refund = toCashier(survivor, number);
        String task = claimed(survivor, CASHIER, refund);
        try (Node node = node()) {
            long start = System.nanoTime();
            assertThat(complete(node.office(), CASHIER, task, PAY).status()).isEqualTo(204);
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    /** Kills at any moment of a payment. The next node, which is returned where another is wanted, starts while this one is looked after. */
    private CompletableFuture<Node> killedAnyTime(
            TestOffice survivor, Duration payment, CompletableFuture<Node> starting, boolean another) throws Exception {
        String number = deposit();
        String refund = toCashier(survivor, number);
        String task = claimed(survivor, CASHIER, refund);
        // Before that it is still logging in, and afterwards it has answered.
        long after = (long) (payment.toNanos() * random.nextDouble(0.3, 1.2));
        try (Node victim = starting.get()) {
            CompletableFuture<Void> paying =
                    CompletableFuture.runAsync(() -> completeUnlessKilled(victim.office(), CASHIER, task, PAY));
            LockSupport.parkNanos(after);
            victim.kill();
            paying.get();
        }
        CompletableFuture<Node> next = another ? CompletableFuture.supplyAsync(this::node) : null;
        String moment = "killed after %d ms".formatted(TimeUnit.NANOSECONDS.toMillis(after));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> isUndone(survivor, number, refund) || isDone(survivor, number, refund));
        boolean done = isDone(survivor, number, refund);
        ends.merge(done ? "paid" : "not paid", 1, Integer::sum);
        assertThat(complete(survivor, CASHIER, task, PAY).status()).as(moment).isEqualTo(done ? 409 : 204);
        assertThat(isDone(survivor, number, refund)).as(moment).isTrue();
        return next;
    }

    private static boolean isUndone(TestOffice office, String number, String refund) {
        return office.rows("payments", refund).isEmpty()
                && state(office, number).equals("being-refunded")
                && !task(office, CASHIER, refund).isMissingNode();
    }

    private static boolean isDone(TestOffice office, String number, String refund) {
        return office.rows("payments", refund).size() == 1
                && state(office, number).equals("settled")
                && "refunded".equals(office.outcome(refund));
    }

    private static String state(TestOffice office, String number) {
        return office.rows("deposits", number).path(0).path("state").asText();
    }

    /** A refund walked until it waits for the cashier. */
    private static String toCashier(TestOffice office, String number) {
        String refund = office.started(RefundDesk.COLLECTOR, "deposit-refund", Map.of("depositNumber", number));
        does(
                office,
                RefundDesk.COLLECTOR,
                refund,
                Map.of(
                        "payeeName",
                        RefundDesk.OWNER,
                        "payeeBank",
                        "工商银行",
                        "payeeAccount",
                        "62220000",
                        "originalReceipt",
                        "SJ-" + number));
        does(office, RefundDesk.ENGINEER, refund, Map.of("deductions", List.of()));
        String job = office.get(
                        "admin",
                        "/engine-rest/job?activityId=" + DepositRefundIds.TIMER_OBJECTION_ENDS
                                + "&sortBy=jobId&sortOrder=asc")
                .body()
                .path(0)
                .path("id")
                .asText();
        assertThat(office.post("admin", "/engine-rest/job/" + job + "/execute", Map.of())
                        .status())
                .isEqualTo(204);
        does(office, RefundDesk.SUPERVISOR, refund, APPROVE);
        does(office, "liuyang", refund, TestOffice.audit());
        does(office, RefundDesk.GENERAL_MANAGER, refund, APPROVE);
        does(office, "zhouminghui", refund, APPROVE);
        does(office, "liuyang", refund, TestOffice.voucher(RefundDesk.DEPOSIT, "bank"));
        does(office, "xulihua", refund, APPROVE);
        return refund;
    }

    /** A deposit of works that are over. */
    private String deposit() throws SQLException {
        String number = "YJ-2025-%06d".formatted(++deposits);
        try (Connection connection = connection();
                PreparedStatement insert = connection.prepareStatement(
                        """
                        insert into deposit (deposit_number, case_number, unit, owner_name, receipt_number, receipt_key,
                        amount_in_cents, state, received_at, works_accepted_at, cards_recovered_at)
                        values (?, ?, '3-1201', ?, ?, ?, ?, 'held', now(), now(), now())""")) {
            List<Object> values = List.of(
                    number, "ZX-" + number, RefundDesk.OWNER, "SJ-" + number, "SJ-" + number, RefundDesk.DEPOSIT);
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(i + 1, values.get(i));
            }
            insert.executeUpdate();
        }
        return number;
    }

    private Node node() {
        return Node.start(data.resolve("node" + nodes.incrementAndGet()), database);
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(database, "postgres", "postgres");
    }
}
