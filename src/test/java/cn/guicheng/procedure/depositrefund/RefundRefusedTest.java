package cn.guicheng.procedure.depositrefund;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.modelids.DepositRefundIds.*;
import static cn.guicheng.procedure.depositrefund.RefundDesk.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.Together;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.register.deposit.Deposit;
import cn.guicheng.register.deposit.Deposits;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** What is no refund, whose refund it is not, and two who want the same one; on both databases. */
abstract class RefundRefusedTest {
    @OnH2
    static class OnH2Test extends RefundRefusedTest {}

    @OnPostgres
    static class OnPostgresTest extends RefundRefusedTest {}

    @Autowired
    TestOffice office;

    @Autowired
    Deposits deposits;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ManagementService managementService;

    private RefundDesk desk;

    @BeforeEach
    void open() {
        desk = new RefundDesk(office, deposits, transactions, managementService);
    }

    @AfterEach
    void newcomersLeave() {
        office.newcomersLeave();
    }

    @ParameterizedTest
    @ValueSource(strings = {"YJ-1999-000001", "TK-2026-000001", "abc", " "})
    void aDepositNobodyKnowsIsNoDeposit(String number) {
        Answer answer = desk.start(COLLECTOR, number);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).startsWith("押金编号");
    }

    @Test
    void aDepositNumberIsFoundHoweverItIsWritten() {
        Deposit deposit = desk.released(null);
        String written = " " + deposit.depositNumber().toLowerCase().replace("-", "－") + " ";
        assertThat(desk.start(COLLECTOR, written).status()).isEqualTo(200);
    }

    @Test
    void worksThatAreNotAcceptedAndCardsThatAreNotBackKeepTheDeposit() { // DEPO-03, DEPO-05
        Deposit deposit = desk.received(null);
        Answer early = desk.start(COLLECTOR, deposit.depositNumber());
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.message()).contains("验收");
        desk.inTransaction(() -> deposits.worksAccepted(deposit.caseNumber()));
        Answer cards = desk.start(COLLECTOR, deposit.depositNumber());
        assertThat(cards.status()).isEqualTo(409);
        assertThat(cards.message()).contains("出入证");
        assertThat(desk.row(deposit).path("state").asText()).isEqualTo("held");
        desk.inTransaction(() -> deposits.cardsRecovered(deposit.caseNumber()));
        assertThat(desk.start(COLLECTOR, deposit.depositNumber()).status()).isEqualTo(200);
    }

    @Test
    void aDepositBeingRefundedOrRefundedIsAClashThatNamesTheRefund() {
        Deposit deposit = desk.released(null);
        String refund = desk.started(deposit);
        Answer second = desk.start(COLLECTOR, deposit.depositNumber());
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.message()).contains(refund);
        office.does(COLLECTOR, APPLY_FOR_REFUND, refund, application(deposit));
        desk.assesses(refund, List.of());
        desk.objectionEnds(refund);
        desk.isPaid(refund, DEPOSIT);
        Answer after = desk.start(COLLECTOR, deposit.depositNumber());
        assertThat(after.status()).isEqualTo(409);
        assertThat(after.message()).contains("已经结清").contains(refund);
    }

    @Test
    void twoWindowsAtTheSameMomentStartOneRefund() throws Exception {
        for (int round = 0; round < 3; round++) {
            Deposit deposit = desk.released(null);
            Callable<Answer> window = () -> desk.start(COLLECTOR, deposit.depositNumber());
            assertThat(Together.together(List.of(window, window, window)).stream()
                            .map(Answer::status))
                    .containsExactlyInAnyOrder(200, 409, 409);
            assertThat(desk.row(deposit).path("state").asText()).isEqualTo("being-refunded");
        }
    }

    @Test
    void theLastClickIsDoneOnceWhoeverRepeatsIt() throws Exception {
        Deposit deposit = desk.released(null);
        String refund = desk.applied(deposit);
        desk.assesses(refund, List.of());
        desk.objectionEnds(refund);
        desk.walkPayment(refund, DEPOSIT, PaymentApprovalIds.PAY);
        office.claimTask("tangli", refund);
        var task = office.task(refund);
        Callable<Answer> click =
                () -> office.complete("tangli", task, Map.of("decision", "approve", "paymentReference", "HD-1"));
        assertThat(Together.together(List.of(click, click, click)).stream().map(Answer::status))
                .containsExactlyInAnyOrder(204, 409, 409);
        assertThat(office.rows("payments", refund)).hasSize(1);
        assertThat(desk.row(deposit).path("refundedInCents").asLong()).isEqualTo(DEPOSIT);
    }

    @ParameterizedTest
    @CsvSource({
        "payeeAccount, 1234567, 400",
        "payeeAccount, 12345678, 204",
        "payeeAccount, 12345678901234567890123456789012, 204",
        "payeeAccount, 123456789012345678901234567890123, 400",
        "payeeAccount, 6222 0000 1111 222X, 400",
        "payeeAccount, '', 400",
        "payeeName, '', 400",
        "payeeBank, ' ', 400",
        "originalReceipt, SJ-1, 400",
        "originalReceipt, '', 400"
    })
    void whatIsNoApplicationIsRefused(String field, String value, int status) {
        Deposit deposit = desk.released(null);
        String refund = desk.started(deposit);
        office.claimTask(COLLECTOR, refund);
        Map<String, Object> application = application(deposit);
        application.put(field, value);
        assertThat(office.complete(COLLECTOR, refund, application).status()).isEqualTo(status);
    }

    @Test
    void whoIsNotTheOwnerBringsALetterOfAuthority() { // AMB-15
        Deposit deposit = desk.released(null);
        String refund = desk.started(deposit);
        office.claimTask(COLLECTOR, refund);
        Map<String, Object> application = application(deposit);
        application.put("payeeName", "吴女士");
        Answer without = office.complete(COLLECTOR, refund, application);
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.message()).contains("授权委托书");
        application.put("attachments", office.receipt(COLLECTOR));
        assertThat(office.complete(COLLECTOR, refund, application).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({
        "waste, 20000, , 204",
        "waste, 19999, , 400",
        "waste, 20001, ' ', 400",
        "waste, 20001, 清了两车, 204",
        "waste, -1, 清了两车, 400",
        "damage, 1, , 400",
        "damage, 0, , 204",
        "theft, 1, 偷盗, 400"
    })
    void whatTheTableProposesIsChangedOnlyWithAReason(String violation, long amount, String reason, int status) {
        String refund = desk.applied(desk.released(null));
        office.claimTask(ENGINEER, refund);
        assertThat(office.complete(ENGINEER, refund, Map.of("deductions", List.of(item(violation, amount, reason))))
                        .status())
                .isEqualTo(status);
    }

    @Test
    void whatIsNoListIsNoAssessment() {
        String refund = desk.applied(desk.released(null));
        office.claimTask(ENGINEER, refund);
        for (String deductions :
                List.of("{}", "[1]", "[{\"violation\":\"waste\"}]", "[{\"amountInCents\":20000}]", "x")) {
            Map<String, Object> sent = Map.of("deductions", Map.of("value", deductions, "type", "Json"));
            assertThat(office.complete(ENGINEER, refund, sent).status())
                    .as(deductions)
                    .isEqualTo(400);
        }
        assertThat(office.complete(ENGINEER, refund, Map.of()).status()).isEqualTo(400);
    }

    @Test
    void onlyTheCollectorStartsAndAppliesAndNeverAssessesOrApproves() { // SOD-07
        Deposit deposit = desk.released(null);
        assertThat(desk.start(FRONT_DESK, deposit.depositNumber()).status()).isEqualTo(403);
        assertThat(desk.start(GENERAL_MANAGER, deposit.depositNumber()).status())
                .isEqualTo(403);

        office.newPerson("zhudan", "朱", "丹", null, "engineering", "fee-collector", "customer-service-supervisor");
        String refund = office.started("zhudan", "deposit-refund", Map.of("depositNumber", deposit.depositNumber()));
        office.does("zhudan", APPLY_FOR_REFUND, refund, application(deposit));
        Answer assess = office.claimTask("zhudan", refund);
        assertThat(assess.status()).isEqualTo(403);
        assertThat(assess.message()).contains("SOD-07");
        desk.assesses(refund, List.of(item("waste", 20_000, null)));
        assertThat(office.claimTask("zhudan", refund).status()).isEqualTo(403);
        office.does(SUPERVISOR, APPROVE_DEDUCTIONS, refund, APPROVE);
        desk.objectionEnds(refund);
        assertThat(office.claimTask("zhudan", refund).status()).isEqualTo(403);
    }

    @Test
    void whoAssessesNeitherApprovesNorDecidesTheObjection() {
        office.newPerson("zhudan", "朱", "丹", null, "engineering", "customer-service-supervisor", "permit-officer");
        String refund = desk.applied(desk.released(null));
        office.does("zhudan", ASSESS_DEDUCTIONS, refund, Map.of("deductions", List.of(item("waste", 20_000, null))));
        assertThat(office.claimTask("zhudan", refund).status()).isEqualTo(403);
        office.does(SUPERVISOR, APPROVE_DEDUCTIONS, refund, APPROVE);
        desk.objects(FRONT_DESK, refund);
        assertThat(office.claimTask("zhudan", refund).status()).isEqualTo(403);
        assertThat(office.claimTask(PERMIT_OFFICER, refund).status()).isEqualTo(204);
    }
}
