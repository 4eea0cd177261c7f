package cn.guicheng.procedure.reimbursement;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.CLAIMANT;
import static cn.guicheng.TestOffice.REFUSE;
import static cn.guicheng.TestOffice.RETURN;
import static cn.guicheng.TestOffice.audit;
import static cn.guicheng.TestOffice.line;
import static cn.guicheng.TestOffice.voucher;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.modelids.ReimbursementIds;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The walks a claim can take, on both databases. */
abstract class ReimbursementTest {
    @OnH2
    static class OnH2Test extends ReimbursementTest {}

    @OnPostgres
    static class OnPostgresTest extends ReimbursementTest {}

    @Autowired
    TestOffice office;

    @Autowired
    TaskService taskService;

    @Autowired
    ProcessEngine processEngine;

    @Test
    void travelsTheDocumentedOrderAndIsPaidOnce() { // REIM-02…09, REIM-51
        String claim = office.started();
        ProcessInstance payment = payment(claim);
        office.departmentHeadSigns(claim);
        office.accountantAudits(claim);
        office.generalManagerApproves(claim);
        office.financeHeadRechecks(claim);
        office.accountantPreparesVoucher(claim);
        office.officeLeaderSignsVoucher(claim);
        office.cashierPays(claim);

        assertThat(office.outcome(claim)).isEqualTo("paid");
        assertThat(office.claimState(claim)).isEqualTo("paid");
        JsonNode payments = office.rows("payments", claim);
        assertThat(payments).hasSize(1);
        assertThat(payments.path(0).path("amountInCents").asLong()).isEqualTo(12_345);
        assertThat(payments.path(0).path("paidBy").asText()).isEqualTo("tangli");
        assertThat(office.rows("signatures", claim).findValuesAsText("task"))
                .containsExactly(
                        PaymentApprovalIds.PAY,
                        PaymentApprovalIds.SIGN_VOUCHER,
                        PaymentApprovalIds.PREPARE_VOUCHER,
                        PaymentApprovalIds.RECHECK_AS_FINANCE_HEAD,
                        PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER,
                        PaymentApprovalIds.AUDIT_PAYMENT,
                        PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD,
                        "start");
        BpmnAwareTests.assertThat(payment)
                .hasPassedInOrder(
                        PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD,
                        PaymentApprovalIds.AUDIT_PAYMENT,
                        PaymentApprovalIds.RULE_DETERMINE_ROUTE,
                        PaymentApprovalIds.RULE_CONCLUDE_AUDIT,
                        PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER,
                        PaymentApprovalIds.RECHECK_AS_FINANCE_HEAD,
                        PaymentApprovalIds.PREPARE_VOUCHER,
                        PaymentApprovalIds.SIGN_VOUCHER,
                        PaymentApprovalIds.PAY,
                        PaymentApprovalIds.SERVICE_POST_PAYMENT)
                .isEnded();
    }

    @Test
    void theTotalIsComputedFromTheLines() {
        String claim = office.started(CLAIMANT, office.claim(CLAIMANT, List.of(line(1), line(999_999), line(50))));

        assertThat(office.rows("claims", claim).path(0).path("amountInCents").asLong())
                .isEqualTo(1_000_050);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD,
                PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER,
                PaymentApprovalIds.RECHECK_AS_FINANCE_HEAD,
                PaymentApprovalIds.PREPARE_VOUCHER
            })
    void unchangedItContinuesAtTheStepThatReturnedIt(String step) { // AMB-02
        String claim = returnedAt(step);

        office.does(CLAIMANT, ReimbursementIds.CORRECT_CLAIM, claim, Map.of("decision", "resubmit"));

        assertThat(office.waitingAt(claim)).containsExactly(step);
    }

    @Test
    void addedPapersContinueTheChainAndOtherChangesRestartIt() { // AMB-02
        String claim = returnedAt(PaymentApprovalIds.RECHECK_AS_FINANCE_HEAD);
        String attachments = office.get("admin", "/api/cases/" + claim)
                        .body()
                        .at("/attachments/0/id")
                        .asText()
                + "," + office.receipt(CLAIMANT);
        office.does(
                CLAIMANT,
                ReimbursementIds.CORRECT_CLAIM,
                claim,
                Map.of("decision", "resubmit", "attachments", attachments, "specialReportNumber", "ZT-1"));
        assertThat(office.waitingAt(claim)).containsExactly(PaymentApprovalIds.RECHECK_AS_FINANCE_HEAD);

        office.does("zhouminghui", PaymentApprovalIds.RECHECK_AS_FINANCE_HEAD, claim, RETURN);
        office.does(CLAIMANT, ReimbursementIds.CORRECT_CLAIM, claim, Map.of("decision", "resubmit", "purpose", "另一事由"));

        assertThat(office.waitingAt(claim)).containsExactly(PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD);
    }

    @Test
    void aPaperTakenAwayRestartsTheChain() { // AMB-02: only added attachments continue it
        String claim = returnedAt(PaymentApprovalIds.RECHECK_AS_FINANCE_HEAD);

        office.does(
                CLAIMANT,
                ReimbursementIds.CORRECT_CLAIM,
                claim,
                Map.of("decision", "resubmit", "attachments", office.receipt(CLAIMANT)));

        assertThat(office.waitingAt(claim)).containsExactly(PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD);
    }

    @Test
    void theThirdReturnEndsItRefused() { // AMB-03, guicheng.reimbursement.max-resubmissions = 2
        List<Map<String, Object>> lines = List.of(line(12_345));
        String claim = office.started(CLAIMANT, office.claim(CLAIMANT, lines));
        for (int round = 1; round <= 2; round++) {
            office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, RETURN);
            assertThat(office.claimState(claim)).isEqualTo("returned");
            office.does(CLAIMANT, ReimbursementIds.CORRECT_CLAIM, claim, Map.of("decision", "resubmit"));
        }
        office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, RETURN);

        assertThat(office.outcome(claim)).isEqualTo("refused");
        assertThat(office.start("madong", office.claim("madong", lines)).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD,
                PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER,
                PaymentApprovalIds.RECHECK_AS_FINANCE_HEAD
            })
    void aRefusalEndsItAndFreesItsInvoices(String step) {
        List<Map<String, Object>> lines = List.of(line(12_345));
        String claim = office.started(CLAIMANT, office.claim(CLAIMANT, lines));
        office.walkTo(step, claim);
        office.does(personAt(step), step, claim, REFUSE);

        assertThat(office.outcome(claim)).isEqualTo("refused");
        assertThat(office.claimState(claim)).isEqualTo("refused");
        assertThat(office.start("madong", office.claim("madong", lines)).status())
                .isEqualTo(200);
    }

    @Test
    void whatTheAccountantRefusesIsReportedToTheFinanceHead() { // REIM-13
        String claim = office.started();
        office.departmentHeadSigns(claim);
        office.accountantAudits(claim, "receiptsLegal");

        assertThat(office.outcome(claim)).isEqualTo("refused");
        assertThat(office.told(claim, "payment-approval.refused-by-audit")).containsExactly("zhouminghui");
        JsonNode audit = office.rows("signatures", claim).path(0);
        assertThat(audit.path("decision").asText()).isEqualTo("refuse");
        assertThat(audit.path("comment").asText()).contains("REIM-10");
    }

    @Test
    void theFinanceHeadsOwnRefusalIsReportedToTheGeneralManager() { // REIM-13
        String claim = office.started("zhouminghui", office.claim("zhouminghui", List.of(line(100))));
        office.does("linxiaoyan", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, APPROVE);
        office.accountantAudits(claim, "policyFollowed");

        assertThat(office.told(claim, "payment-approval.refused-by-audit")).containsExactly("chenjianhua");
    }

    @Test
    void overBudgetComesBackForASpecialReportAndThenPasses() { // REIM-21
        String claim = office.started();
        office.departmentHeadSigns(claim);
        office.accountantAudits(claim, "budgetAvailable");
        assertThat(office.waitingAt(claim)).containsExactly(ReimbursementIds.CORRECT_CLAIM);

        office.does(
                CLAIMANT,
                ReimbursementIds.CORRECT_CLAIM,
                claim,
                Map.of("decision", "resubmit", "specialReportNumber", "ZT-2026-7"));
        office.accountantAudits(claim, "budgetAvailable");

        assertThat(office.waitingAt(claim)).containsExactly(PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER);
    }

    @Test
    void theClaimantWithdrawsUntilItIsPaid() {
        List<Map<String, Object>> lines = List.of(line(12_345));
        String claim = office.started(CLAIMANT, office.claim(CLAIMANT, lines));
        office.walkTo(PaymentApprovalIds.PAY, claim);
        String message = "/api/cases/" + claim + "/messages/reimbursement.withdrawn";

        assertThat(office.post("sunzhiqiang", message, Map.of()).status()).isEqualTo(403);
        assertThat(office.post("madong", message, Map.of()).status()).isEqualTo(404);
        assertThat(office.post(CLAIMANT, message, Map.of("comment", "不报了")).status())
                .isEqualTo(204);

        assertThat(office.outcome(claim)).isEqualTo("withdrawn");
        assertThat(office.waitingAt(claim)).isEmpty();
        assertThat(office.rows("signatures", claim).path(0).path("task").asText())
                .isEqualTo("withdraw");
        assertThat(office.post(CLAIMANT, message, Map.of()).status()).isEqualTo(409);
        assertThat(office.start("madong", office.claim("madong", lines)).status())
                .isEqualTo(200);
    }

    @Test
    void aPaidClaimCannotBeWithdrawnAndKeepsItsInvoices() {
        List<Map<String, Object>> lines = List.of(line(12_345));
        String claim = office.started(CLAIMANT, office.claim(CLAIMANT, lines));
        office.walkTo(PaymentApprovalIds.PAY, claim);
        office.cashierPays(claim);

        assertThat(office.post(CLAIMANT, "/api/cases/" + claim + "/messages/reimbursement.withdrawn", Map.of())
                        .status())
                .isEqualTo(409);
        Answer again = office.start("madong", office.claim("madong", lines));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.message()).contains(claim);
    }

    @Test
    void insteadOfCorrectingTheClaimantMayWithdraw() {
        String claim = returnedAt(PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD);
        office.does(CLAIMANT, ReimbursementIds.CORRECT_CLAIM, claim, Map.of("decision", "withdraw"));

        assertThat(office.outcome(claim)).isEqualTo("withdrawn");
        assertThat(office.claimState(claim)).isEqualTo("withdrawn");
    }

    @Test
    void anInvoiceDroppedByACorrectionIsFreeAgain() {
        Map<String, Object> kept = line(100);
        Map<String, Object> dropped = line(200);
        String claim = office.started(CLAIMANT, office.claim(CLAIMANT, List.of(kept, dropped)));
        office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, RETURN);
        office.does(
                CLAIMANT,
                ReimbursementIds.CORRECT_CLAIM,
                claim,
                Map.of("decision", "resubmit", "claimLines", List.of(kept)));

        assertThat(office.start("madong", office.claim("madong", List.of(dropped)))
                        .status())
                .isEqualTo(200);
        assertThat(office.start("madong", office.claim("madong", List.of(kept))).status())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({
        "taxi, lina, yuanhaibo", // REIM-18
        "taxi, yuanhaibo, chenjianhua", // nobody agrees to their own
        "office-supplies, lina, chenjianhua", // REIM-17
        "consumables, chenjianhua, zhaozhengguo"
    })
    void consentIsConfirmedByWhoGaveItBeforeTheDepartmentHeadSigns(String category, String claimant, String consenter) {
        Map<String, Object> values = office.claim(claimant, List.of(line(100)));
        values.put("category", category);
        values.put("priorConsentBy", consenter);
        String claim = office.started(claimant, values);

        office.does(consenter, ReimbursementIds.CONFIRM_CONSENT, claim, APPROVE);

        assertThat(office.waitingAt(claim)).containsExactly(PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD);
    }

    @Test
    void consentDeniedEndsItRefused() {
        Map<String, Object> values = office.claim(CLAIMANT, List.of(line(100)));
        values.put("category", "taxi");
        values.put("priorConsentBy", "yuanhaibo");
        String claim = office.started(CLAIMANT, values);
        office.does("yuanhaibo", ReimbursementIds.CONFIRM_CONSENT, claim, REFUSE);

        assertThat(office.outcome(claim)).isEqualTo("refused");
    }

    @Test
    void consentIsConfirmedAgainWhenTheChainRestarts() {
        Map<String, Object> values = office.claim(CLAIMANT, List.of(line(100)));
        values.put("category", "taxi");
        values.put("priorConsentBy", "yuanhaibo");
        String claim = office.started(CLAIMANT, values);
        office.does("yuanhaibo", ReimbursementIds.CONFIRM_CONSENT, claim, APPROVE);
        office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, RETURN);
        office.does(CLAIMANT, ReimbursementIds.CORRECT_CLAIM, claim, Map.of("decision", "resubmit"));
        assertThat(office.waitingAt(claim)).containsExactly(PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD);

        office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, RETURN);
        office.does(CLAIMANT, ReimbursementIds.CORRECT_CLAIM, claim, Map.of("decision", "resubmit", "purpose", "改了"));
        assertThat(office.waitingAt(claim)).containsExactly(ReimbursementIds.CONFIRM_CONSENT);
    }

    @Test
    void whatIsWrongWithTheVoucherGoesBackToTheVoucherAndIsNoResubmission() { // REIM-22
        String claim = office.started();
        office.walkTo(PaymentApprovalIds.SIGN_VOUCHER, claim);
        office.does("xulihua", PaymentApprovalIds.SIGN_VOUCHER, claim, RETURN);
        office.does("songjing", PaymentApprovalIds.PREPARE_VOUCHER, claim, voucher(12_345, "bank"));
        office.officeLeaderSignsVoucher(claim);
        office.does("tangli", PaymentApprovalIds.PAY, claim, RETURN);
        assertThat(office.waitingAt(claim)).containsExactly(PaymentApprovalIds.PREPARE_VOUCHER);

        assertThat(office.claimState(claim)).isEqualTo("in-approval");
        assertThat(office.rows("vouchers", claim)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        // whose case, signs as department head, approves as general manager, rechecks as finance head
        "lina, engineering-head, general-manager, finance-head",
        "yeqing, finance-head, general-manager, internal-auditor",
        "sunzhiqiang, deputy-general-manager, general-manager, finance-head",
        "zhouminghui, deputy-general-manager, general-manager, internal-auditor",
        "wangxiulan, deputy-general-manager, general-manager, finance-head",
        "fangzhengyi, general-management-head, general-manager, finance-head",
        "linxiaoyan, board-chair, general-manager, finance-head",
        "chenjianhua, deputy-general-manager, board-chair, finance-head"
    })
    void standInsSignWhereTheUsualPersonMayNot(String claimant, String head, String manager, String recheck) {
        Map<String, String> holders = Map.of(
                "engineering-head", "sunzhiqiang",
                "finance-head", "zhouminghui",
                "deputy-general-manager", "linxiaoyan",
                "general-management-head", "linxiaoyan",
                "board-chair", "zhaozhengguo",
                "general-manager", "chenjianhua",
                "internal-auditor", "fangzhengyi");
        String claim = office.started(claimant, office.claim(claimant, List.of(line(12_345))));
        String accountant = "liuyang";

        assertThat(groups(claim)).containsExactly(head);
        office.does(holders.get(head), PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, APPROVE);
        office.does(accountant, PaymentApprovalIds.AUDIT_PAYMENT, claim, audit());
        assertThat(groups(claim)).containsExactly(manager);
        office.does(holders.get(manager), PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER, claim, APPROVE);
        assertThat(groups(claim)).containsExactly(recheck);
        office.does(holders.get(recheck), PaymentApprovalIds.RECHECK_AS_FINANCE_HEAD, claim, APPROVE);
    }

    @ParameterizedTest
    @CsvSource({
        "liuyang, songjing, tangli, xulihua",
        "tangli, liuyang, panxiaojun, xulihua",
        "xulihua, liuyang, tangli, hewei"
    })
    void nobodysOwnCaseIsStuck(String claimant, String accountant, String cashier, String leader) {
        String claim = office.started(claimant, office.claim(claimant, List.of(line(12_345))));
        office.does("zhouminghui", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, APPROVE);
        office.does(accountant, PaymentApprovalIds.AUDIT_PAYMENT, claim, audit());
        office.generalManagerApproves(claim);
        office.does("fangzhengyi", PaymentApprovalIds.RECHECK_AS_FINANCE_HEAD, claim, APPROVE);
        office.does(accountant, PaymentApprovalIds.PREPARE_VOUCHER, claim, voucher(12_345, "bank"));
        office.does(leader, PaymentApprovalIds.SIGN_VOUCHER, claim, APPROVE);
        office.does(cashier, PaymentApprovalIds.PAY, claim, Map.of("decision", "approve", "paymentReference", "HD"));

        assertThat(office.outcome(claim)).isEqualTo("paid");
    }

    @Test
    void everyTaskHasADueTimeAndStartsEmpty() {
        String claim = office.started();
        office.does(
                "sunzhiqiang",
                PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD,
                claim,
                Map.of("decision", "approve", "comment", "同意，请尽快"));

        assertThat(office.task(claim).getDueDate()).isNotNull();
        assertThat(taskService.getVariables(office.task(claim).getId())).doesNotContainKeys("decision", "comment");
    }

    @Test
    void theCaseSheetSaysWhichRuleOfWhichVersionAskedForAStep() {
        String claim = office.started();
        office.walkTo(PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER, claim);

        JsonNode sheet = office.get(
                        "chenjianhua", "/api/tasks/" + office.task(claim).getId() + "/sheet")
                .body();

        assertThat(sheet.at("/askedBy/key").asText()).isEqualTo("payment-route");
        assertThat(sheet.at("/askedBy/rule").asText()).isEqualTo("rule_amountForGeneralManager");
        assertThat(sheet.at("/askedBy/version").asInt()).isPositive();
        assertThat(sheet.at("/askedBy/reason").asText()).contains("REIM-05");
        assertThat(sheet.at("/sheet/signatures")).hasSize(3);
    }

    @Test
    void twoHundredLinesAndScriptsAreFine() {
        List<Map<String, Object>> lines = new java.util.ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Map<String, Object> line = new LinkedHashMap<>(line(100));
            line.put("description", "<script>alert(1)</script>");
            lines.add(line);
        }
        Map<String, Object> values = new HashMap<>(office.claim(CLAIMANT, lines));
        values.put("purpose", "<script>alert(1)</script>");
        String claim = office.started(CLAIMANT, values);

        assertThat(office.rows("claims", claim).path(0).path("amountInCents").asLong())
                .isEqualTo(20_000);
    }

    /** The payment that the claim called. */
    private ProcessInstance payment(String claim) {
        BpmnAwareTests.init(processEngine);
        return processEngine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(claim)
                .processDefinitionKey("payment-approval")
                .singleResult();
    }

    private String returnedAt(String step) {
        String claim = office.started();
        office.walkTo(step, claim);
        office.does(personAt(step), step, claim, RETURN);
        assertThat(office.waitingAt(claim)).containsExactly(ReimbursementIds.CORRECT_CLAIM);
        return claim;
    }

    private static String personAt(String step) {
        return Map.of(
                        PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, "sunzhiqiang",
                        PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER, "chenjianhua",
                        PaymentApprovalIds.RECHECK_AS_FINANCE_HEAD, "zhouminghui",
                        PaymentApprovalIds.PREPARE_VOUCHER, "liuyang")
                .get(step);
    }

    private List<String> groups(String claim) {
        return taskService.getIdentityLinksForTask(office.task(claim).getId()).stream()
                .map(link -> link.getGroupId())
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
