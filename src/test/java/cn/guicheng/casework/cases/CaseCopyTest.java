package cn.guicheng.casework.cases;

import static cn.guicheng.TestOffice.CLAIMANT;
import static cn.guicheng.TestOffice.REFUSE;
import static cn.guicheng.TestOffice.RETURN;
import static cn.guicheng.TestOffice.line;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.modelids.ReimbursementIds;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a new case begins with when it is copied from an ended one; on both databases. */
abstract class CaseCopyTest {
    @OnH2
    static class OnH2Test extends CaseCopyTest {}

    @OnPostgres
    static class OnPostgresTest extends CaseCopyTest {}

    @Autowired
    TestOffice office;

    @AfterEach
    void newcomersLeave() {
        office.newcomersLeave();
    }

    @Autowired
    RepositoryService repositoryService;

    @Test
    void aWithdrawnClaimIsCopiedWithItsInvoicesAndFiledAgain() {
        Map<String, Object> claim = office.claim(CLAIMANT, List.of(line(12_345), line(500)));
        String withdrawn = withdrawn(office.started(CLAIMANT, claim));

        JsonNode copy = copied(withdrawn);

        assertThat(copy.path("procedure").asText()).isEqualTo("reimbursement");
        assertThat(copy.path("notes")).isEmpty();
        JsonNode values = copy.path("values");
        assertThat(values.path("purpose").asText()).isEqualTo("出差");
        assertThat(values.path("payeeAccount").asText()).isEqualTo("6222000011112222");
        assertThat(values.path("claimLines")).hasSize(2);
        assertThat(values.path("claimLines").path(1).path("amountInCents").asLong())
                .isEqualTo(500);
        assertThat(values.path("attachments").asText()).isEqualTo(claim.get("attachments"));
        assertThat(values.has("amountInCents")).isFalse();
        assertThat(values.has("standardInYuan")).isFalse();
        assertThat(values.has("startedBy")).isFalse();

        claim.put("attachments", copyOf(claim.get("attachments").toString()));
        String again = office.started(CLAIMANT, claim);
        assertThat(again).isNotEqualTo(withdrawn);
        assertThat(office.claimState(again)).isEqualTo("in-approval");
    }

    @Test
    void aCorrectedClaimIsCopiedAsItWasAtTheEnd() {
        Map<String, Object> claim = office.claim(CLAIMANT, List.of(line(100)));
        String returned = office.started(CLAIMANT, claim);
        office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, returned, RETURN);
        Map<String, Object> correction = new LinkedHashMap<>(claim);
        correction.putAll(Map.of("decision", "resubmit", "purpose", "改过的事由", "claimLines", List.of(line(700))));
        office.does(CLAIMANT, ReimbursementIds.CORRECT_CLAIM, returned, correction);

        JsonNode values = copied(withdrawn(returned)).path("values");

        assertThat(values.path("purpose").asText()).isEqualTo("改过的事由");
        assertThat(values.path("claimLines").path(0).path("amountInCents").asLong())
                .isEqualTo(700);
        assertThat(values.has("decision")).isFalse();
        assertThat(values.has("comment")).isFalse();
    }

    @Test
    void aPaidClaimIsCopiedWithoutItsInvoicesAndSaysSo() {
        Map<String, Object> invoice = line(12_000);
        Map<String, Object> noInvoice = line(345);
        noInvoice.remove("invoiceCode");
        noInvoice.remove("invoiceNumber");
        noInvoice.put("noInvoiceReason", "市内公交");
        String paid = office.started(CLAIMANT, office.claim(CLAIMANT, List.of(noInvoice, invoice)));
        office.walkTo(PaymentApprovalIds.PAY, paid);
        office.cashierPays(paid);

        JsonNode copy = copied(paid);

        JsonNode lines = copy.at("/values/claimLines");
        assertThat(lines.path(0).path("noInvoiceReason").asText()).isEqualTo("市内公交");
        assertThat(lines.path(1).path("seller").asText()).isEqualTo("文具店");
        assertThat(lines.path(1).has("invoiceNumber")).isFalse();
        assertThat(lines.path(1).has("invoiceCode")).isFalse();
        assertThat(copy.at("/notes/claimLines")).hasSize(1);
        assertThat(copy.at("/notes/claimLines/0").asText())
                .startsWith("第 2 行：")
                .contains(invoice.get("invoiceNumber").toString(), paid);
    }

    @Test
    void anInvoiceFreedByARefusalAndClaimedAgainNamesTheLaterCase() {
        Map<String, Object> shared = line(100);
        String refused = office.started(CLAIMANT, office.claim(CLAIMANT, List.of(shared)));
        office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, refused, REFUSE);
        assertThat(copied(refused).path("notes")).isEmpty();

        String later = office.started("madong", office.claim("madong", List.of(shared)));

        assertThat(copied(refused).at("/notes/claimLines/0").asText()).contains(later);
        assertThat(copied(refused).at("/values/claimLines/0").has("invoiceNumber"))
                .isFalse();
    }

    @Test
    void onlyWhoStartedItCopiesItAndOnlyOnceItHasEnded() {
        String claim = office.started();
        office.departmentHeadSigns(claim);
        Answer open = copy(CLAIMANT, claim);
        assertThat(open.status()).isEqualTo(409);
        assertThat(open.message()).contains(claim);
        assertThat(isCopyable(CLAIMANT, claim)).isFalse();

        withdrawn(claim);

        assertThat(isCopyable(CLAIMANT, claim)).isTrue();
        assertThat(isCopyable("sunzhiqiang", claim)).isFalse();
        assertThat(copy("sunzhiqiang", claim).status()).isEqualTo(403);
        assertThat(copy("admin", claim).status()).isEqualTo(403);
        assertThat(copy("madong", claim).status()).isEqualTo(404);
        assertThat(copy(CLAIMANT, "BX-2026-999999").status()).isEqualTo(404);
        assertThat(copy(null, claim).status()).isEqualTo(401);
    }

    @Test
    void whoMayNoLongerStartTheProcedureCopiesNothing() {
        String person = "leaver" + System.nanoTime();
        office.newPerson(person, "离", "职", "leaver@office.example", "engineering");
        String claim = office.started(person, office.claim(person, List.of(line(100))));
        withdrawn(person, claim);
        assertThat(isCopyable(person, claim)).isTrue();

        office.call("DELETE", "admin", "/engine-rest/group/engineering/members/" + person, Map.of());

        assertThat(isCopyable(person, claim)).isFalse();
        assertThat(copy(person, claim).status()).isEqualTo(403);
    }

    @Test
    void aProcedureNobodyThoughtOfIsCopiedByItsOwnFormUnlessItIsSuspended() {
        Map<String, Object> values = Map.of("amountInCents", 500_000L, "payeeName", "李娜");
        Answer started = office.post(
                CLAIMANT, "/engine-rest/process-definition/key/injury-advance/start", TestOffice.variables(values));
        String advance = started.body().path("businessKey").asText();
        office.departmentHeadSigns(advance);
        office.does("qinchuan", PaymentApprovalIds.CONFIRM_INJURY, advance, REFUSE);

        JsonNode copy = copied(advance);
        assertThat(copy.path("procedure").asText()).isEqualTo("injury-advance");
        assertThat(names(copy.path("values"))).containsExactlyInAnyOrder("amountInCents", "payeeName");
        assertThat(copy.at("/values/amountInCents").asLong()).isEqualTo(500_000);

        repositoryService.suspendProcessDefinitionByKey("injury-advance");
        try {
            assertThat(isCopyable(CLAIMANT, advance)).isFalse();
            assertThat(copy(CLAIMANT, advance).status()).isEqualTo(403);
        } finally {
            repositoryService.activateProcessDefinitionByKey("injury-advance");
        }
    }

    private String withdrawn(String caseNumber) {
        return withdrawn(CLAIMANT, caseNumber);
    }

    private String withdrawn(String person, String caseNumber) {
        Answer answer = office.post(person, "/api/cases/" + caseNumber + "/messages/reimbursement.withdrawn", Map.of());
        assertThat(answer.status()).isEqualTo(204);
        return caseNumber;
    }

    private Answer copy(String person, String caseNumber) {
        return office.get(person, "/api/cases/" + caseNumber + "/copy");
    }

    private JsonNode copied(String caseNumber) {
        Answer answer = copy(CLAIMANT, caseNumber);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private boolean isCopyable(String person, String caseNumber) {
        return office.get(person, "/api/cases/" + caseNumber)
                .body()
                .path("copyable")
                .asBoolean();
    }

    private String copyOf(String attachment) {
        Answer answer = office.post(CLAIMANT, "/api/attachments/" + attachment + "/copies", Map.of());
        assertThat(answer.status()).isEqualTo(201);
        return answer.body().path("id").asText();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
