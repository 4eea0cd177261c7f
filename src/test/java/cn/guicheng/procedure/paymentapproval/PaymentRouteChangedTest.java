package cn.guicheng.procedure.paymentapproval;

import static cn.guicheng.TestOffice.CLAIMANT;
import static cn.guicheng.TestOffice.line;
import static cn.guicheng.TestOffice.voucher;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What managers adjust first: the amount above which the general manager signs. Here it is 1,000 yuan. */
@OnH2
class PaymentRouteChangedTest {
    @Autowired
    TestOffice office;

    @Autowired
    RepositoryService repositoryService;

    private Deployment changed;

    @BeforeEach
    void change() {
        String live = repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("payment-route")
                .latestVersion()
                .singleResult()
                .getId();
        String xml =
                Dmn.convertToString(repositoryService.getDmnModelInstance(live)).replace("&gt; 0<", "&gt; 1000<");
        changed = repositoryService
                .createDeployment()
                .name("limits/payment-route")
                .addString("decisions/limits/payment-route.dmn", xml)
                .deploy();
    }

    @AfterEach
    void restore() {
        repositoryService.deleteDeployment(changed.getId(), true);
    }

    @Test
    void uptoTheLimitTheGeneralManagerIsSkippedAndAboveItNot() { // REIM-05, AMB-01
        String atTheLimit = audited(100_000);
        String above = audited(100_001);

        assertThat(office.waitingAt(atTheLimit)).containsExactly(PaymentApprovalIds.RECHECK_AS_FINANCE_HEAD);
        assertThat(office.waitingAt(above)).containsExactly(PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER);
    }

    @Test
    void withoutTheGeneralManagersSignatureNoCheque() { // CASH-14
        String claim = audited(100_000);
        office.financeHeadRechecks(claim);
        office.claimTask("liuyang", claim);
        Answer cheque = office.complete("liuyang", claim, voucher(100_000, "cheque"));

        assertThat(cheque.status()).isEqualTo(400);
        assertThat(cheque.message()).contains("付款方式").contains("CASH-14");
        assertThat(office.rows("vouchers", claim)).isEmpty();
        assertThat(office.complete("liuyang", claim, voucher(100_000, "cash")).status())
                .isEqualTo(204);
    }

    @Test
    void withTheGeneralManagersSignatureAChequeMayBeDrawn() { // CASH-14
        String claim = audited(100_001);
        office.generalManagerApproves(claim);
        office.financeHeadRechecks(claim);
        office.does("liuyang", PaymentApprovalIds.PREPARE_VOUCHER, claim, voucher(100_001, "cheque"));

        assertThat(office.waitingAt(claim)).containsExactly(PaymentApprovalIds.SIGN_VOUCHER);
    }

    @Test
    void theCaseSheetNamesTheVersionThatDecidedEvenAfterTheNextChange() {
        String claim = audited(100_000);
        int decidedBy = versionOnTheSheet(claim);
        Deployment next = repositoryService
                .createDeployment()
                .name("limits/payment-route")
                .addModelInstance(
                        "decisions/limits/payment-route.dmn",
                        Dmn.readModelFromStream(
                                getClass().getClassLoader().getResourceAsStream("decisions/limits/payment-route.dmn")))
                .deploy();
        try {
            assertThat(versionOnTheSheet(claim)).isEqualTo(decidedBy);
        } finally {
            repositoryService.deleteDeployment(next.getId(), true);
        }
    }

    private String audited(long amountInCents) {
        String claim = office.started(CLAIMANT, office.claim(CLAIMANT, List.of(line(amountInCents))));
        office.departmentHeadSigns(claim);
        office.accountantAudits(claim);
        return claim;
    }

    private int versionOnTheSheet(String claim) {
        JsonNode decisions = office.get(CLAIMANT, "/api/cases/" + claim).body().path("decisions");
        for (JsonNode decision : decisions) {
            if (decision.path("key").asText().equals("payment-route")) {
                return decision.path("version").asInt();
            }
        }
        throw new AssertionError("no payment-route in " + decisions);
    }
}
