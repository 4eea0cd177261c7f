package cn.guicheng.procedure.depositrefund;

import static cn.guicheng.modelids.DepositRefundIds.*;
import static cn.guicheng.procedure.depositrefund.RefundDesk.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.register.deposit.Deposit;
import cn.guicheng.register.deposit.Deposits;
import cn.guicheng.register.deposit.ReceiptAlreadyEntered;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What patrols recorded in a permit's case comes to the refund, which the program starts once; on both databases. */
abstract class RecordedViolationsTest {
    @OnH2
    static class OnH2Test extends RecordedViolationsTest {}

    @OnPostgres
    static class OnPostgresTest extends RecordedViolationsTest {}

    private static final String RECORDED =
            """
            [{"violation":"waste","ordered":"当日清运","at":"2026-11-20 10:00","patrolledBy":"gaofeng"},
             {"violation":"waste","ordered":"当日清运","at":"2026-11-21 10:00","patrolledBy":"gaofeng"},
             {"violation":"missing-card","ordered":"","at":"2026-11-25 09:00","patrolledBy":"hanmei","amountInCents":10000}]""";

    @Autowired
    TestOffice office;

    @Autowired
    Deposits deposits;

    @Autowired
    DepositRefund depositRefund;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ManagementService managementService;

    private RefundDesk desk;

    @BeforeEach
    void open() {
        desk = new RefundDesk(office, deposits, transactions, managementService);
    }

    @Test
    void theyAreProposedByTheTableAndOneLeftOutNeedsAReason() {
        Deposit deposit = depositOf(permit(RECORDED));
        String refund = desk.applied(deposit);
        String sheet = office.get("admin", "/api/cases/" + refund).body().toString();
        assertThat(sheet).contains("垃圾乱放", "当日清运", "高峰", "¥200.00", "¥100.00");

        office.claimTask(ENGINEER, refund);
        JsonNode proposed = office.get(
                        ENGINEER,
                        "/engine-rest/task/" + office.task(refund).getId() + "/form-variables?deserializeValues=false")
                .body()
                .path("deductions");
        assertThat(proposed.path("value").asText()).contains("\"amountInCents\":20000", "\"amountInCents\":10000");

        var waste = item("waste", 20_000, null);
        var card = item("missing-card", 10_000, null);
        Answer oneLeftOut = office.complete(ENGINEER, refund, Map.of("deductions", List.of(waste, card)));
        assertThat(oneLeftOut.status()).isEqualTo(400);
        assertThat(oneLeftOut.message()).contains("说明");
        assertThat(office.complete(ENGINEER, refund, Map.of("deductions", List.of(), "comment", "业主当场整改"))
                        .status())
                .isEqualTo(204);
        assertThat(office.waitingAt(refund)).containsExactly(APPROVE_DEDUCTIONS);
    }

    @Test
    void whatTheTableProposesCanBeTakenAsItIs() {
        String refund = desk.applied(depositOf(permit(RECORDED)));
        office.does(ENGINEER, ASSESS_DEDUCTIONS, refund, Map.of());
        assertThat(office.waitingAt(refund)).containsExactly(APPROVE_DEDUCTIONS);
        assertThat(office.get("admin", "/api/cases/" + refund).body().toString())
                .contains("¥500.00");
    }

    @Test
    void aPermitThatHasEndedIsReadToo() {
        String permit = permit(RECORDED);
        runtimeService.deleteProcessInstance(instance(permit), "ended");
        String refund = desk.started(depositOf(permit));
        assertThat(office.get("admin", "/api/cases/" + refund).body().toString())
                .contains("垃圾乱放");
    }

    @Test
    void aPermitThatIsOverStartsItsRefundOnce() {
        String permit = permit(RECORDED);
        Deposit deposit = depositOf(permit);
        Optional<String> refund = started(permit);
        assertThat(refund).isPresent();
        assertThat(office.waitingAt(refund.orElseThrow())).containsExactly(APPLY_FOR_REFUND);
        assertThat(desk.row(deposit).path("refundCase").asText()).isEqualTo(refund.orElseThrow());
        assertThat(started(permit)).isEmpty();
        assertThat(started("ZX-1999-000001")).isEmpty();
        office.does(COLLECTOR, APPLY_FOR_REFUND, refund.orElseThrow(), application(deposit));
    }

    @Test
    void whatIsSetInTheSameTransactionIsReadAndWhatIsTooEarlyIsNotStarted() {
        String permit = permit("[]");
        Deposit deposit = depositOf(permit);
        String refund = new TransactionTemplate(transactions).execute(status -> {
            set(permit, RECORDED);
            return depositRefund.startFor(permit).orElseThrow();
        });
        assertThat(office.get("admin", "/api/cases/" + refund).body().toString())
                .contains("垃圾乱放");
        assertThat(desk.row(deposit).path("state").asText()).isEqualTo("being-refunded");

        Deposit early = desk.received(null);
        assertThatThrownBy(() -> started(early.caseNumber())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> depositRefund.startFor(permit)).isInstanceOf(IllegalTransactionStateException.class);
    }

    private Optional<String> started(String permit) {
        return new TransactionTemplate(transactions).execute(status -> depositRefund.startFor(permit));
    }

    /** Any case will do: a refund reads one value of it. */
    private String permit(String recorded) {
        String permit = office.started();
        set(permit, recorded);
        return permit;
    }

    private void set(String permit, String recorded) {
        runtimeService.setVariable(
                instance(permit), "violations", SpinValues.jsonValue(recorded).create());
    }

    private String instance(String permit) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(permit)
                .rootProcessInstances()
                .singleResult()
                .getId();
    }

    private Deposit depositOf(String permit) {
        return new TransactionTemplate(transactions).execute(status -> {
            try {
                Deposit deposit =
                        deposits.receive(permit, "3-1201", OWNER, "13800138000", null, "SJ-" + permit, DEPOSIT);
                deposits.worksAccepted(permit);
                deposits.cardsRecovered(permit);
                return deposit;
            } catch (ReceiptAlreadyEntered e) {
                throw new AssertionError(e);
            }
        });
    }
}
