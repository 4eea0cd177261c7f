package cn.guicheng.casework.separation;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.line;
import static cn.guicheng.TestOffice.voucher;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody signs their own case, nor two steps the rules separate, however they reach the task (SOD-01, SOD-02, SOD-03). */
@OnH2
class SeparationTest {
    @Autowired
    TestOffice office;

    @Autowired
    IdentityService identityService;

    @Autowired
    TaskService taskService;

    @Test
    void aClaimantSeesAndCannotClaimAStepOfTheirOwnCase() {
        String claim = office.started("liuyang", office.claim("liuyang", List.of(line(12_345))));
        office.does("zhouminghui", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, APPROVE);

        Answer answer = office.claimTask("liuyang", claim);

        assertThat(office.get(
                                "liuyang",
                                "/engine-rest/task/" + office.task(claim).getId())
                        .status())
                .isEqualTo(200);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.message()).contains("SOD-01");
    }

    @Test
    void anAccountantIsNoGeneralManager() {
        String claim = office.started();
        office.walkTo(PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER, claim);

        assertThat(office.claimTask("liuyang", claim).status()).isEqualTo(403);
        assertThat(office.complete("liuyang", claim, APPROVE).status()).isEqualTo(403);
        assertThat(office.claimTask("songjing", claim).status()).isEqualTo(404);
    }

    @Test
    void oneAccountantMayAuditAndPrepareAndNeitherSignsNorPays() { // SOD-02, SOD-03
        String claim = office.started();
        office.walkTo(PaymentApprovalIds.PREPARE_VOUCHER, claim);
        office.does("liuyang", PaymentApprovalIds.PREPARE_VOUCHER, claim, voucher(12_345, "bank"));
        identityService.createMembership("liuyang", "finance-office-leader");
        identityService.createMembership("liuyang", "cashier");
        try {
            Answer signs = office.claimTask("liuyang", claim);
            assertThat(signs.status()).isEqualTo(403);
            assertThat(signs.message()).contains("职责分离").contains("审核");
            office.officeLeaderSignsVoucher(claim);
            assertThat(office.claimTask("liuyang", claim).status()).isEqualTo(403);
        } finally {
            identityService.deleteMembership("liuyang", "finance-office-leader");
            identityService.deleteMembership("liuyang", "cashier");
        }
    }

    @Test
    void theAdministratorReassignsOnlyToSomebodyWhoMayDoIt() {
        String claim = office.started("liuyang", office.claim("liuyang", List.of(line(12_345))));
        office.does("zhouminghui", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, APPROVE);
        String assignee = "/engine-rest/task/" + office.task(claim).getId() + "/assignee";

        assertThat(office.post("admin", assignee, Map.of("userId", "liuyang")).status())
                .isEqualTo(403);
        assertThat(office.post("admin", assignee, Map.of("userId", "tangli")).status())
                .isEqualTo(403);
        assertThat(office.post("admin", assignee, Map.of("userId", "admin")).status())
                .isEqualTo(403);
        assertThat(office.task(claim).getAssignee()).isNull();
        assertThat(office.post("admin", assignee, Map.of("userId", "songjing")).status())
                .isEqualTo(204);
        assertThat(office.post("liuyang", assignee, Map.of("userId", "liuyang")).status())
                .isEqualTo(403);
    }

    @Test
    void theAdministratorCompletesNobodysTask() {
        String claim = office.started();
        assertThat(office.claimTask("admin", claim).status()).isEqualTo(403);
        assertThat(office.complete("admin", claim, APPROVE).status()).isEqualTo(403);
        office.claimTask("sunzhiqiang", claim);
        assertThat(office.complete("admin", claim, APPROVE).status()).isEqualTo(403);
        assertThat(office.waitingAt(claim)).containsExactly(PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD);
    }

    @Test
    void delegationIsNoWayRound() {
        String claim = office.started("liuyang", office.claim("liuyang", List.of(line(12_345))));
        office.does("zhouminghui", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, APPROVE);
        String task = "/engine-rest/task/" + office.task(claim).getId();

        assertThat(office.post("admin", task + "/delegate", Map.of("userId", "liuyang"))
                        .status())
                .isEqualTo(403);
        assertThat(office.call("PUT", "admin", task, Map.of("assignee", "liuyang"))
                        .status())
                .isEqualTo(403);
        assertThat(office.post("admin", task + "/identity-links", Map.of("userId", "liuyang", "type", "candidate"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoLeftThePostAfterClaimingCannotComplete() {
        identityService.createMembership("madong", "accountant");
        String claim = office.started();
        office.departmentHeadSigns(claim);
        assertThat(office.claimTask("madong", claim).status()).isEqualTo(204);
        identityService.deleteMembership("madong", "accountant");

        assertThat(office.complete("madong", claim, TestOffice.audit()).status())
                .isEqualTo(404);
        assertThat(office.task(claim).getAssignee()).isNull();
    }

    @Test
    void aTaskIsClaimedForOneselfOnlyAndCanBeReleased() {
        String claim = office.started();
        office.departmentHeadSigns(claim);
        String task = "/engine-rest/task/" + office.task(claim).getId();

        assertThat(office.post("liuyang", task + "/claim", Map.of("userId", "songjing"))
                        .status())
                .isEqualTo(403);
        assertThat(office.claimTask("liuyang", claim).status()).isEqualTo(204);
        assertThat(office.claimTask("songjing", claim).status()).isEqualTo(409);
        assertThat(office.post("songjing", task + "/unclaim", Map.of()).status())
                .isEqualTo(403);
        assertThat(office.complete("songjing", claim, TestOffice.audit()).status())
                .isEqualTo(403);
        assertThat(office.post("liuyang", task + "/unclaim", Map.of()).status()).isEqualTo(204);
        assertThat(office.task(claim).getAssignee()).isNull();
        assertThat(office.claimTask("songjing", claim).status()).isEqualTo(204);
    }

    @Test
    void aTaskThatNamesAPersonIsNotReleased() {
        Map<String, Object> values = office.claim("lina", List.of(line(100)));
        values.put("category", "taxi");
        values.put("priorConsentBy", "yuanhaibo");
        String claim = office.started("lina", values);
        String task = "/engine-rest/task/" + office.task(claim).getId();

        assertThat(office.post("yuanhaibo", task + "/unclaim", Map.of()).status())
                .isEqualTo(403);
        assertThat(office.post("admin", task + "/assignee", Map.of("userId", "lina"))
                        .status())
                .isEqualTo(403);
    }
}
