package cn.guicheng.procedure.sealuse;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.REFUSE;
import static cn.guicheng.TestOffice.RETURN;
import static cn.guicheng.modelids.SealUseIds.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways an application for a seal can take (SEAL-01…06), on both databases. */
abstract class SealUseTest {
    @OnH2
    static class OnH2Test extends SealUseTest {}

    @OnPostgres
    static class OnPostgresTest extends SealUseTest {}

    @Autowired
    TestOffice office;

    @Test
    void aCompanySealIsUsedAfterTheGeneralManagersConsentAndEntered() { // SEAL-01, SEAL-02, SEAL-04
        String request = office.started("lina", "seal-use", request("lina", "company", 3));
        office.departmentHeadSigns(request);
        office.generalManagerApproves(request);
        office.does("fengxue", USE_SEAL, request, stamped(2));

        assertThat(office.outcome(request)).isEqualTo("stamped");
        JsonNode row = office.rows("seals-used", request).path(0);
        assertThat(row.path("sealKind").asText()).isEqualTo("company");
        assertThat(row.path("copiesStamped").asInt()).isEqualTo(2);
        assertThat(row.path("applicant").asText()).isEqualTo("lina");
        assertThat(row.path("keeper").asText()).isEqualTo("fengxue");
        assertThat(row.path("stampedAt").asText()).startsWith("20");
    }

    @Test
    void aDepartmentSealNeedsNoGeneralManager() { // SEAL-03, AMB-25
        String request = office.started("lina", "seal-use", request("lina", "department", 1));
        office.departmentHeadSigns(request);
        assertThat(office.waitingAt(request)).containsExactly(USE_SEAL);
        office.does("zhangmin", USE_SEAL, request, stamped(1));
        assertThat(office.outcome(request)).isEqualTo("stamped");
    }

    @Test
    void whoAppliesNeverStamps() { // SOD-05
        String request = office.started("fengxue", "seal-use", request("fengxue", "contract", 1));
        office.does("wangxiulan", SIGN_AS_DEPARTMENT_HEAD, request, APPROVE);
        office.generalManagerApproves(request);
        assertThat(office.claimTask("fengxue", request).status()).isEqualTo(403);
        office.does("xieting", USE_SEAL, request, stamped(1));
        assertThat(office.outcome(request)).isEqualTo("stamped");
    }

    @Test
    void noMoreCopiesAreStampedThanAskedForAndNoneWithoutANumber() {
        String request = office.started("lina", "seal-use", request("lina", "department", 2));
        office.departmentHeadSigns(request);
        office.claimTask("zhangmin", request);
        assertThat(office.complete("zhangmin", request, stamped(3)).status()).isEqualTo(400);
        assertThat(office.complete("zhangmin", request, stamped(0)).status()).isEqualTo(400);
        Answer without = office.complete("zhangmin", request, APPROVE);
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.message()).contains("实际用章份数");
        office.does("zhangmin", USE_SEAL, request, stamped(2));
    }

    @Test
    void whatIsReturnedIsCorrectedAndSignedFromTheTop() {
        String request = office.started("lina", "seal-use", request("lina", "department", 1));
        office.departmentHeadSigns(request);
        office.does("zhangmin", USE_SEAL, request, RETURN);
        office.does("lina", CORRECT_REQUEST, request, corrected(request("lina", "company", 5)));
        office.departmentHeadSigns(request);
        assertThat(office.waitingAt(request)).containsExactly(APPROVE_AS_GENERAL_MANAGER);
        office.does("chenjianhua", APPROVE_AS_GENERAL_MANAGER, request, REFUSE);
        assertThat(office.outcome(request)).isEqualTo("refused");
        assertThat(office.rows("seals-used", request)).isEmpty();
    }

    @Test
    void theApplicantWithdrawsUntilItIsStamped() {
        String request = office.started("lina", "seal-use", request("lina", "department", 1));
        assertThat(withdrawn("sunzhiqiang", request).status()).isEqualTo(403);
        assertThat(withdrawn("lina", request).status()).isEqualTo(204);
        assertThat(office.outcome(request)).isEqualTo("withdrawn");
        assertThat(withdrawn("lina", request).status()).isEqualTo(409);

        String returned = office.started("lina", "seal-use", request("lina", "department", 1));
        office.does("sunzhiqiang", SIGN_AS_DEPARTMENT_HEAD, returned, RETURN);
        office.does("lina", CORRECT_REQUEST, returned, Map.of("decision", "withdraw"));
        assertThat(office.outcome(returned)).isEqualTo("withdrawn");
    }

    @Test
    void aWordChosenIsKeptWithoutTheBlanksAroundIt() {
        Map<String, Object> spaced = request("lina", "company ", 1);
        String request = office.started("lina", "seal-use", spaced);
        office.does("sunzhiqiang", SIGN_AS_DEPARTMENT_HEAD, request, Map.of("decision", "approve\u3000"));
        office.does("chenjianhua", APPROVE_AS_GENERAL_MANAGER, request, Map.of("decision", "\tapprove"));
        office.does("fengxue", USE_SEAL, request, stamped(1));
        assertThat(office.rows("seals-used", request).path(0).path("sealKind").asText())
                .isEqualTo("company");
    }

    @Test
    void nothingStartsWithoutThePaperOrForAnUnknownSeal() {
        Map<String, Object> bare = request("lina", "company", 1);
        bare.remove("attachments");
        assertThat(office.start("lina", "seal-use", bare).status()).isEqualTo(400);
        assertThat(office.start("lina", "seal-use", request("lina", "personal", 1))
                        .status())
                .isEqualTo(400);
        assertThat(office.start("lina", "seal-use", request("lina", "company", 1000))
                        .status())
                .isEqualTo(400);
        assertThat(office.start("zhaozhengguo", "seal-use", request("zhaozhengguo", "company", 1))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoKeepsASealReadsTheRegister() {
        for (String reader : List.of("chenjianhua", "fangzhengyi", "fengxue", "xulihua", "zhangmin")) {
            assertThat(office.get(reader, "/api/registers/seals-used").status())
                    .as(reader)
                    .isEqualTo(200);
        }
        assertThat(office.get("lina", "/api/registers/seals-used").status()).isIn(403, 404);
    }

    private Map<String, Object> request(String person, String seal, int copies) {
        Map<String, Object> values = new HashMap<>();
        values.put("sealKind", seal);
        values.put("documentTitle", "供货合同");
        values.put("copies", copies);
        values.put("purpose", "与供应商签约");
        values.put("recipient", "宏达公司");
        values.put("attachments", office.receipt(person));
        return values;
    }

    private static Map<String, Object> corrected(Map<String, Object> request) {
        request.put("decision", "resubmit");
        return request;
    }

    private static Map<String, Object> stamped(int copies) {
        return Map.of("decision", "approve", "copiesStamped", copies);
    }

    private Answer withdrawn(String person, String request) {
        return office.post(person, "/api/cases/" + request + "/messages/seal-use.withdrawn", Map.of());
    }
}
