package cn.guicheng.procedure.paymentapproval;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.CLAIMANT;
import static cn.guicheng.TestOffice.REFUSE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A procedure of which only model and form were added, {@code injury-advance}, pays through the same chain; its category asks
 * for the step that reimbursements never need.
 */
@OnH2
class PaymentForAnotherProcedureTest {
    private static final Map<String, Object> ADVANCE =
            Map.of("amountInCents", 500_000L, "payeeName", "李娜", "specialReportNumber", "ZT-2026-3");

    @Autowired
    TestOffice office;

    @Test
    void aWorkInjuryIsConfirmedBySafetyBeforeTheAudit() { // CASH-02
        String advance = started();
        office.departmentHeadSigns(advance);
        assertThat(office.waitingAt(advance)).containsExactly(PaymentApprovalIds.CONFIRM_INJURY);
        assertThat(office.get("qinchuan", "/api/tasks/" + office.task(advance).getId() + "/sheet")
                        .body()
                        .at("/askedBy/reason")
                        .asText())
                .contains("CASH-02");

        office.does("qinchuan", PaymentApprovalIds.CONFIRM_INJURY, advance, APPROVE);
        office.accountantAudits(advance);
        office.generalManagerApproves(advance);
        office.financeHeadRechecks(advance);
        office.does("songjing", PaymentApprovalIds.PREPARE_VOUCHER, advance, TestOffice.voucher(500_000, "cash"));
        office.officeLeaderSignsVoucher(advance);
        office.cashierPays(advance);

        assertThat(office.outcome(advance)).isEqualTo("paid");
        assertThat(office.rows("payments", advance).path(0).path("category").asText())
                .isEqualTo("work-injury");
    }

    @Test
    void whatSafetyDoesNotConfirmIsRefused() { // CASH-02
        String advance = started();
        office.departmentHeadSigns(advance);
        office.does("qinchuan", PaymentApprovalIds.CONFIRM_INJURY, advance, REFUSE);

        assertThat(office.outcome(advance)).isEqualTo("refused");
        assertThat(office.rows("payments", advance)).isEmpty();
    }

    @Test
    void anAdvanceForAWorkInjuryNeedsTheSpecialReport() { // CASH-01
        String advance = started(Map.of("amountInCents", 500_000L, "payeeName", "李娜"));
        office.departmentHeadSigns(advance);
        office.does("qinchuan", PaymentApprovalIds.CONFIRM_INJURY, advance, APPROVE);
        office.accountantAudits(advance);

        assertThat(office.outcome(advance)).isEqualTo("returned");
    }

    @Test
    void whoMayStartItAndWhatItTakesAreReadFromItsModelAndForm() {
        assertThat(start("caohong", ADVANCE).status()).isEqualTo(403);
        Answer nothing = start(CLAIMANT, Map.of("amountInCents", 0L, "payeeName", "李娜"));
        assertThat(nothing.status()).isEqualTo(400);
        assertThat(nothing.message()).contains("金额");
        assertThat(started()).matches("GS-\\d{4}-\\d{6}");
    }

    private String started() {
        return started(ADVANCE);
    }

    private String started(Map<String, ?> values) {
        Answer answer = start(CLAIMANT, values);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body().path("businessKey").asText();
    }

    private Answer start(String person, Map<String, ?> values) {
        return office.post(
                person, "/engine-rest/process-definition/key/injury-advance/start", TestOffice.variables(values));
    }
}
