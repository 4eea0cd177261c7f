package cn.guicheng.procedure.paymentapproval;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.CLAIMANT;
import static cn.guicheng.TestOffice.audit;
import static cn.guicheng.TestOffice.line;
import static cn.guicheng.TestOffice.voucher;
import static cn.guicheng.TestOffice.voucherLines;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.modelids.ReimbursementIds;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a step of a payment must not be completed with: refused, and the case stands where it stood. */
@OnH2
class BadPaymentTest {
    @Autowired
    TestOffice office;

    @ParameterizedTest
    @ValueSource(strings = {"return", "refuse"})
    void aBlankCommentIsAMissingOne(String decision) {
        String claim = office.started();
        office.claimTask("sunzhiqiang", claim);

        refused("sunzhiqiang", claim, Map.of("decision", decision), "意见");
        refused("sunzhiqiang", claim, Map.of("decision", decision, "comment", "  "), "意见");
    }

    @Test
    void aDecisionIsOneOfTheFormsOptions() {
        String claim = office.started();
        office.claimTask("sunzhiqiang", claim);

        refused("sunzhiqiang", claim, Map.of("decision", "resubmit"), "处理意见");
        refused("sunzhiqiang", claim, Map.of(), "处理意见");
        refused("sunzhiqiang", claim, Map.of("decision", "approve", "amountInCents", 1L), "amountInCents");
    }

    @Test
    void theAuditAnswersAllFiveQuestions() { // REIM-10
        String claim = office.started();
        office.walkTo(PaymentApprovalIds.AUDIT_PAYMENT, claim);
        office.claimTask("liuyang", claim);
        Map<String, Object> incomplete = audit();
        incomplete.remove("receiptsLegal");
        Map<String, Object> mistyped = audit();
        mistyped.put("receiptsLegal", "true");

        refused("liuyang", claim, incomplete, "票据合法");
        refused("liuyang", claim, mistyped, "票据合法");
    }

    @Test
    void aVoucherBalancesAndEqualsTheAmount() { // REIM-07, REIM-12
        String claim = atVoucher();

        refused("liuyang", claim, voucher(12_344, "bank"), "凭证分录", "不符");
        refused(
                "liuyang",
                claim,
                with(
                        "voucherLines",
                        List.of(
                                Map.of(
                                        "account",
                                        "660201",
                                        "summary",
                                        "差旅",
                                        "debitInCents",
                                        12_345,
                                        "creditInCents",
                                        0),
                                Map.of(
                                        "account",
                                        "1002",
                                        "summary",
                                        "付款",
                                        "debitInCents",
                                        0,
                                        "creditInCents",
                                        12_344))),
                "凭证分录",
                "借贷不平");
        refused(
                "liuyang",
                claim,
                with(
                        "voucherLines",
                        List.of(
                                Map.of("account", "660201", "summary", "差旅", "debitInCents", 1, "creditInCents", 1),
                                Map.of("account", "1002", "summary", "付款", "debitInCents", 0, "creditInCents", 0))),
                "第 1 行");
        refused("liuyang", claim, with("voucherLines", List.of()), "凭证分录");
        refused("liuyang", claim, with("paymentMethod", "barter"), "付款方式");
        refused("liuyang", claim, with("voucherNumber", " "), "凭证号");
    }

    @Test
    void aVoucherNumberIsUsedOnceAMonth() {
        String first = atVoucher();
        Map<String, Object> voucher = voucher(12_345, "bank");
        office.does("liuyang", PaymentApprovalIds.PREPARE_VOUCHER, first, voucher);

        String second = atVoucher();
        Answer answer = office.complete("liuyang", second, voucher);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.message()).contains("凭证号");
        assertThat(office.waitingAt(second)).containsExactly(PaymentApprovalIds.PREPARE_VOUCHER);
        assertThat(office.rows("vouchers", second)).isEmpty();
    }

    @Test
    void aTransferNeedsThePayeesAccount() {
        Map<String, Object> values = office.claim(CLAIMANT, List.of(line(12_345)));
        values.remove("payeeBank");
        values.remove("payeeAccount");
        String claim = office.started(CLAIMANT, values);
        office.walkTo(PaymentApprovalIds.PREPARE_VOUCHER, claim);
        office.claimTask("liuyang", claim);

        refused("liuyang", claim, voucher(12_345, "bank"), "付款方式", "收款账号");
        office.does("liuyang", PaymentApprovalIds.PREPARE_VOUCHER, claim, voucher(12_345, "cash"));
    }

    @Test
    void whatIsTypedIntoFieldsThatDoNotApplyDoesNotCount() {
        String claim = atVoucher();
        Map<String, Object> values = new HashMap<>(voucher(12_345, "bank"));
        values.put("decision", "return");
        values.put("comment", "收款人有误");
        values.put("voucherNumber", "不会被采用");
        office.does("liuyang", PaymentApprovalIds.PREPARE_VOUCHER, claim, values);

        assertThat(office.waitingAt(claim)).containsExactly(ReimbursementIds.CORRECT_CLAIM);
        assertThat(office.rows("vouchers", claim)).isEmpty();
    }

    @Test
    void aSecondClickOnPayIsAClash() {
        String claim = office.started();
        office.walkTo(PaymentApprovalIds.PAY, claim);
        office.claimTask("tangli", claim);
        String pay = "/engine-rest/task/" + office.task(claim).getId() + "/complete";
        Map<String, Object> values = TestOffice.variables(Map.of("decision", "approve", "paymentReference", "HD-1"));

        assertThat(office.post("tangli", pay, values).status()).isEqualTo(204);
        Answer second = office.post("tangli", pay, values);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.message()).contains("已经办理");
        assertThat(office.post("madong", pay, values).status()).isEqualTo(404);
        assertThat(office.rows("payments", claim)).hasSize(1);
    }

    @Test
    void itIsNotStartedByHand() {
        for (String person : List.of("admin", CLAIMANT)) {
            Answer answer = office.post(person, "/engine-rest/process-definition/key/payment-approval/start", Map.of());
            assertThat(answer.status()).isIn(403, 404);
            assertThat(answer.message()).isNotBlank();
        }
    }

    @Test
    void submittingTheFormIsCheckedTheSame() {
        String claim = office.started();
        office.claimTask("sunzhiqiang", claim);
        String form = "/engine-rest/task/" + office.task(claim).getId() + "/submit-form";

        Answer refused = office.post("sunzhiqiang", form, TestOffice.variables(Map.of("decision", "return")));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).contains("意见");
        assertThat(office.post("sunzhiqiang", form, TestOffice.variables(APPROVE))
                        .status())
                .isEqualTo(204);
    }

    private String atVoucher() {
        String claim = office.started();
        office.walkTo(PaymentApprovalIds.PREPARE_VOUCHER, claim);
        office.claimTask("liuyang", claim);
        return claim;
    }

    private static Map<String, Object> with(String name, Object value) {
        Map<String, Object> voucher = new HashMap<>(voucher(12_345, "bank"));
        voucher.put("voucherLines", voucherLines(12_345));
        voucher.put(name, value);
        return voucher;
    }

    private void refused(String person, String claim, Map<String, ?> values, String... words) {
        List<String> before = office.waitingAt(claim);
        int signatures = office.rows("signatures", claim).size();
        Answer answer = office.complete(person, claim, values);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(Arrays.asList(words))
                .allSatisfy(word -> assertThat(answer.message()).contains(word));
        assertThat(office.waitingAt(claim)).isEqualTo(before);
        assertThat(office.rows("signatures", claim)).hasSize(signatures);
    }
}
