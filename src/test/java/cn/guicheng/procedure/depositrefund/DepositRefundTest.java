package cn.guicheng.procedure.depositrefund;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.REFUSE;
import static cn.guicheng.TestOffice.RETURN;
import static cn.guicheng.modelids.DepositRefundIds.*;
import static cn.guicheng.procedure.depositrefund.RefundDesk.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.register.deposit.Deposit;
import cn.guicheng.register.deposit.Deposits;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The ways a refund of a deposit can take (DEPO-01…12), on both databases. */
abstract class DepositRefundTest {
    @OnH2
    static class OnH2Test extends DepositRefundTest {}

    @OnPostgres
    static class OnPostgresTest extends DepositRefundTest {}

    @Autowired
    TestOffice office;

    @Autowired
    Deposits deposits;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ManagementService managementService;

    private RefundDesk desk;

    @BeforeEach
    void open() {
        desk = new RefundDesk(office, deposits, transactions, managementService);
    }

    /** What the assessment would have come to is not asked of a task that nobody did. */
    @Test
    void whoAppliedTakesTheApplicationBackBeforeItIsAssessed() {
        Deposit deposit = desk.released(null);
        String refund = desk.applied(deposit);
        assertThat(office.post(COLLECTOR, "/api/tasks/" + office.task(refund).getId() + "/take-back", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(office.waitingAt(refund)).containsExactly(APPLY_FOR_REFUND);
        office.does(COLLECTOR, APPLY_FOR_REFUND, refund, RefundDesk.application(deposit));
        desk.assesses(refund, List.of());
        assertThat(office.waitingAt(refund)).isEmpty();
        assertThat(desk.objectionEnds(refund).status()).isEqualTo(204);
        desk.isPaid(refund, RefundDesk.DEPOSIT);
        assertThat(office.outcome(refund)).isEqualTo("refunded");
    }

    @Test
    void aDepositWithoutDeductionsIsRefundedWhole() { // DEPO-03, DEPO-06, DEPO-07, DEPO-08
        Deposit deposit = desk.released(null);
        String refund = desk.applied(deposit);
        assertThat(refund).matches("TK-\\d{4}-\\d{6}");
        assertThat(desk.row(deposit).path("state").asText()).isEqualTo("being-refunded");
        assertThat(desk.row(deposit).path("refundCase").asText()).isEqualTo(refund);
        desk.assesses(refund, List.of());
        assertThat(office.waitingAt(refund)).isEmpty();
        assertThat(desk.objectionEnds(refund).status()).isEqualTo(204);
        desk.isPaid(refund, DEPOSIT);

        assertThat(office.outcome(refund)).isEqualTo("refunded");
        JsonNode row = desk.row(deposit);
        assertThat(row.path("state").asText()).isEqualTo("settled");
        assertThat(row.path("refundedInCents").asLong()).isEqualTo(DEPOSIT);
        assertThat(row.path("deductedInCents").asLong()).isZero();
        JsonNode payment = office.rows("payments", refund).path(0);
        assertThat(payment.path("category").asText()).isEqualTo("deposit-refund");
        assertThat(payment.path("amountInCents").asLong()).isEqualTo(DEPOSIT);
        assertThat(payment.path("payee").asText()).isEqualTo(OWNER);
    }

    @Test
    void deductionsAreApprovedAndTheOwnerIsToldBeforeThePayment() { // DEPO-12
        Deposit deposit = desk.released(null);
        String refund = desk.applied(deposit);
        desk.assesses(refund, List.of(item("waste", 20_000, null), item("damage", 5_000, "门厅地砖一块")));
        office.does(SUPERVISOR, APPROVE_DEDUCTIONS, refund, APPROVE);
        assertThat(office.told(refund, "needs-action")).contains(FRONT_DESK);
        String told = office.rows("notices", refund).toString();
        assertThat(told).contains("门厅地砖一块").contains("¥250.00").contains("应退 ¥4,750.00");
        desk.objectionEnds(refund);
        desk.isPaid(refund, 475_000);

        assertThat(desk.row(deposit).path("refundedInCents").asLong()).isEqualTo(475_000);
        assertThat(desk.row(deposit).path("deductedInCents").asLong()).isEqualTo(25_000);
    }

    @Test
    void anOwnerWithAnAddressIsToldByLetter() {
        String refund = desk.applied(desk.released("zhou@example.com"));
        desk.assesses(refund, List.of());
        assertThat(office.told(refund, "report")).containsExactly("outsider:" + refund);
        assertThat(office.told(refund, "needs-action")).isEmpty();
    }

    @Test
    void whatTheSupervisorReturnsIsAssessedAgain() {
        String refund = desk.applied(desk.released(null));
        desk.assesses(refund, List.of(item("waste", 20_000, null)));
        office.does(SUPERVISOR, APPROVE_DEDUCTIONS, refund, RETURN);
        office.does(STEWARD, ASSESS_DEDUCTIONS, refund, Map.of("deductions", List.of()));
        assertThat(office.waitingAt(refund)).isEmpty();
    }

    @Test
    void whoseDeductionsEatTheDepositIsRefundedNothingAndOwesTheRest() {
        for (long above : new long[] {0, 100}) {
            Deposit deposit = desk.released(null);
            String refund = desk.applied(deposit);
            desk.assesses(refund, List.of(item("damage", DEPOSIT + above, "电梯轿厢")));
            office.claimTask(SUPERVISOR, refund);
            assertThat(office.task(refund).getAssignee()).isNull();
            office.does(GENERAL_MANAGER, APPROVE_DEDUCTIONS, refund, APPROVE);
            desk.objectionEnds(refund);

            assertThat(office.outcome(refund)).isEqualTo("nothing-to-refund");
            JsonNode row = desk.row(deposit);
            assertThat(row.path("state").asText()).isEqualTo("settled");
            assertThat(row.path("refundedInCents").asLong()).isZero();
            assertThat(row.path("deductedInCents").asLong()).isEqualTo(DEPOSIT);
            assertThat(row.path("claimedInCents").asLong()).isEqualTo(above);
            assertThat(office.rows("payments", refund)).isEmpty();
        }
    }

    @Test
    void oneCentLeftIsTheSupervisorsAndIsPaid() {
        Deposit deposit = desk.released(null);
        String refund = desk.applied(deposit);
        desk.assesses(refund, List.of(item("damage", DEPOSIT - 1, "电梯轿厢")));
        office.does(SUPERVISOR, APPROVE_DEDUCTIONS, refund, APPROVE);
        desk.objectionEnds(refund);
        desk.isPaid(refund, 1);
        assertThat(desk.row(deposit).path("refundedInCents").asLong()).isEqualTo(1);
    }

    @Test
    void anObjectionIsDecidedAndThenAssessedAgainOrUpheld() {
        Deposit deposit = desk.released(null);
        String refund = desk.applied(deposit);
        assertThat(desk.objects(FRONT_DESK, refund).status()).isEqualTo(409);
        desk.assesses(refund, List.of(item("waste", 20_000, null)));
        office.does(SUPERVISOR, APPROVE_DEDUCTIONS, refund, APPROVE);
        assertThat(desk.objects(COLLECTOR, refund).status()).isEqualTo(403);
        assertThat(desk.objects(FRONT_DESK, refund).status()).isEqualTo(204);
        assertThat(desk.objects(FRONT_DESK, refund).status()).isEqualTo(409);

        office.claimTask(PERMIT_OFFICER, refund);
        assertThat(office.complete(PERMIT_OFFICER, refund, Map.of("decision", "reassess"))
                        .status())
                .isEqualTo(400);
        office.does(PERMIT_OFFICER, DECIDE_OBJECTION, refund, Map.of("decision", "reassess", "comment", "再看一次"));
        desk.assesses(refund, List.of(item("waste", 10_000, "只清了一半")));
        office.does(SUPERVISOR, APPROVE_DEDUCTIONS, refund, APPROVE);
        desk.objects(FRONT_DESK, refund);
        office.does(PERMIT_OFFICER, DECIDE_OBJECTION, refund, Map.of("decision", "uphold", "comment", "有照片"));
        assertThat(office.waitingAt(refund)).containsExactly(PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD);
        assertThat(desk.objects(FRONT_DESK, refund).status()).isEqualTo(409);
        desk.isPaid(refund, 490_000);
        assertThat(office.outcome(refund)).isEqualTo("refunded");
    }

    @Test
    void theFrontDeskFindsTheRefundsToWhichOwnersCanObject() {
        Deposit deposit = desk.released(null);
        String refund = desk.applied(deposit);
        assertThat(objections(FRONT_DESK).toString()).doesNotContain(refund);
        desk.assesses(refund, List.of());
        JsonNode found = objections(FRONT_DESK);
        assertThat(found.toString()).contains(refund, "13800138000");
        assertThat(office.get(COLLECTOR, "/api/deposits/objections").status()).isEqualTo(403);
        desk.objects(FRONT_DESK, refund);
        assertThat(objections(FRONT_DESK).toString()).doesNotContain(refund);
    }

    private JsonNode objections(String person) {
        return office.get(person, "/api/deposits/objections").body();
    }

    @Test
    void aReturnedPaymentIsAppliedForAgainAndGoesStraightToPayment() {
        Deposit deposit = desk.released(null);
        String refund = toPayment(deposit);
        office.does(SUPERVISOR, PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, refund, RETURN);
        assertThat(office.waitingAt(refund)).containsExactly(APPLY_FOR_REFUND);
        assertThat(desk.row(deposit).path("state").asText()).isEqualTo("being-refunded");
        Map<String, Object> again = application(deposit);
        again.put("payeeBank", "建设银行");
        office.does(COLLECTOR, APPLY_FOR_REFUND, refund, again);
        assertThat(office.waitingAt(refund)).containsExactly(PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD);
        desk.isPaid(refund, DEPOSIT);
        assertThat(office.rows("payments", refund)).hasSize(1);
        assertThat(desk.row(deposit).path("state").asText()).isEqualTo("settled");
    }

    @Test
    void aRefusedPaymentLeavesTheDepositHeldForAnother() {
        Deposit deposit = desk.released(null);
        String refund = toPayment(deposit);
        office.does(SUPERVISOR, PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, refund, REFUSE);
        assertThat(office.outcome(refund)).isEqualTo("refused");
        assertThat(desk.row(deposit).path("state").asText()).isEqualTo("held");
        String second = toPayment(deposit);
        desk.isPaid(second, DEPOSIT);
        assertThat(office.outcome(second)).isEqualTo("refunded");
        assertThat(desk.start(COLLECTOR, deposit.depositNumber()).status()).isEqualTo(409);
    }

    @Test
    void paymentAndSettlementAreTrueTogetherOrNotAtAll() { // DEPO-08
        Deposit deposit = desk.released(null);
        String refund = toPayment(deposit);
        desk.walkPayment(refund, DEPOSIT, PaymentApprovalIds.PAY);
        office.claimTask("tangli", refund);
        Map<String, Object> pay = Map.of("decision", "approve", "paymentReference", "HD-1");
        belongsTo(deposit, "TK-T-other");
        Answer failed = office.complete("tangli", refund, pay);
        assertThat(failed.status()).isEqualTo(409);
        assertThat(failed.message()).contains(deposit.depositNumber());
        assertThat(office.rows("payments", refund)).isEmpty();
        assertThat(office.waitingAt(refund)).containsExactly(PaymentApprovalIds.PAY);

        belongsTo(deposit, refund);
        assertThat(office.complete("tangli", refund, pay).status()).isEqualTo(204);
        assertThat(office.rows("payments", refund)).hasSize(1);
        assertThat(desk.row(deposit).path("state").asText()).isEqualTo("settled");
    }

    private void belongsTo(Deposit deposit, String refund) {
        jdbc.sql("update deposit set refund_case = ? where deposit_number = ?")
                .params(refund, deposit.depositNumber())
                .update();
    }

    private String toPayment(Deposit deposit) {
        String refund = desk.applied(deposit);
        desk.assesses(refund, List.of());
        desk.objectionEnds(refund);
        return refund;
    }
}
