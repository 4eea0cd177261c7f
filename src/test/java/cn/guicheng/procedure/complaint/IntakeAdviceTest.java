package cn.guicheng.procedure.complaint;

import static cn.guicheng.procedure.complaint.ComplaintDesk.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the front desk is told of a request while it is being taken down; on both databases. */
abstract class IntakeAdviceTest {
    private static final String ADVICE = "/api/complaint/advice";

    @OnH2
    static class OnH2Test extends IntakeAdviceTest {}

    @OnPostgres
    static class OnPostgresTest extends IntakeAdviceTest {}

    @Autowired
    TestOffice office;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    HistoryService historyService;

    private Deployment changed;

    @AfterEach
    void restore() {
        if (changed != null) {
            repositoryService.deleteDeployment(changed.getId(), true);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'', ordinary, 普通, none, -, 其余为普通",
                "personalInjury=true, major, 重大, general-manager, 总经理, 有人受伤",
                "mediaOrAuthority=true, major, 重大, general-manager, 总经理, 媒体或主管部门介入",
                "legalThreat=true&repeated=true, major, 重大, general-manager, 总经理, 声称诉诸法律",
                "repeated=true, serious, 严重, customer-service-supervisor, 客服主管, 重复的诉求",
                "repeated=false&claimedAmountInCents=99999, ordinary, 普通, none, -, 其余为普通",
                "claimedAmountInCents=100000, serious, 严重, customer-service-supervisor, 客服主管, 索赔金额",
                "claimedAmountInCents=, ordinary, 普通, none, -, 其余为普通"
            })
    void itSaysHowSeriousItIsWhoApprovesAndWhy(
            String asked, String severity, String name, String approver, String approverName, String reason) {
        JsonNode advice = advice(asked);
        assertThat(advice.path("severity").asText()).isEqualTo(severity);
        assertThat(advice.path("severityName").asText()).isEqualTo(name);
        assertThat(advice.path("approver").asText()).isEqualTo(approver);
        assertThat(advice.path("approverName").textValue()).isEqualTo(approverName);
        assertThat(advice.path("severityReason").asText()).startsWith("设定").contains(reason);
    }

    @Test
    void itSaysWhoseTheRequestIs() {
        JsonNode charges = advice("topic=charges");
        assertThat(charges.path("department").asText()).isEqualTo("finance");
        assertThat(charges.path("departmentName").asText()).isEqualTo("财务部");
        assertThat(charges.path("departmentReason").asText()).contains("收费类由财务部承办");
        JsonNode without = advice("topic=%20");
        for (String field : new String[] {"department", "departmentName", "departmentReason"}) {
            assertThat(without.get(field).isNull()).as(field).isTrue();
        }
    }

    @Test
    void theCaseThenIsWhatTheAdviceSaid() {
        JsonNode advice = advice("topic=order&legalThreat=true&claimedAmountInCents=5");
        String request = office.started(
                FRONT_DESK, Complaint.KEY, intake("topic", "order", "legalThreat", true, "claimedAmountInCents", 5L));
        JsonNode entry = office.rows("requests", request).path(0);
        assertThat(entry.path("severity")).isEqualTo(advice.path("severity"));
        assertThat(entry.path("department")).isEqualTo(advice.path("department"));
    }

    @Test
    void aChangedTableSpeaksAtOnce() {
        change("complaint-triage", "&gt;= 1000", "&gt;= 500");
        assertThat(advice("claimedAmountInCents=49999").path("severity").asText())
                .isEqualTo("ordinary");
        assertThat(advice("claimedAmountInCents=50000").path("severity").asText())
                .isEqualTo("serious");
    }

    @Test
    void theReasonIsThatOfTheVersionInForce() {
        change("complaint-dispatch", "秩序类由秩序维护部承办", "秩序类自五月起由秩序维护部承办");
        assertThat(advice("topic=order").path("departmentReason").asText()).contains("自五月起");
    }

    @Test
    void whatATableSaysNothingOfIsLeftOpen() {
        change("complaint-dispatch", "<text>\"order\"</text>", "<text>\"parking\"</text>");
        JsonNode advice = advice("topic=order");
        assertThat(advice.get("department").isNull()).isTrue();
        assertThat(advice.get("departmentReason").isNull()).isTrue();
        assertThat(advice.path("severity").asText()).isEqualTo("ordinary");
    }

    @Test
    void nothingIsDecidedByIt() {
        long before = historyService.createHistoricDecisionInstanceQuery().count();
        advice("topic=order&personalInjury=true");
        assertThat(historyService.createHistoricDecisionInstanceQuery().count()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "topic=gardening, 类别",
        "topic=Order, 类别",
        "personalInjury=yes, 有人受伤",
        "mediaOrAuthority=1, 媒体或主管部门介入",
        "legalThreat=TRUE, 声称诉诸法律",
        "repeated=maybe, 重复诉求",
        "claimedAmountInCents=-1, 索赔金额",
        "claimedAmountInCents=12.5, 索赔金额",
        "claimedAmountInCents=1e3, 索赔金额",
        "claimedAmountInCents=viel, 索赔金额",
        "claimedAmountInCents=10000000000, 索赔金额",
        "claimedAmountInCents=99999999999999999999999, 索赔金额"
    })
    void nonsenseIsRefusedByTheFieldsName(String asked, String field) {
        Answer answer = office.get(FRONT_DESK, ADVICE + "?" + asked);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).startsWith(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {FRONT_DESK, SUPERVISOR, INSPECTOR, "admin"})
    void whoeverTakesRequestsMayAsk(String person) {
        assertThat(office.get(person, ADVICE).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGINEER, ASSISTANT, GENERAL_MANAGER, "metrics"})
    void nobodyElseMay(String person) {
        Answer answer = office.get(person, ADVICE + "?topic=nonsense");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.message()).contains("客户服务部");
    }

    @Test
    void nobodyIsAnsweredWithoutLogin() {
        assertThat(office.get(null, ADVICE).status()).isEqualTo(401);
    }

    private JsonNode advice(String asked) {
        Answer answer = office.get(FRONT_DESK, ADVICE + "?" + asked);
        assertThat(answer.status()).as(answer.message()).isEqualTo(200);
        return answer.body();
    }

    private void change(String table, String from, String to) {
        String live = repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult()
                .getId();
        String xml = Dmn.convertToString(repositoryService.getDmnModelInstance(live));
        assertThat(xml).contains(from);
        changed = repositoryService
                .createDeployment()
                .name("limits/" + table)
                .addString("decisions/limits/" + table + ".dmn", xml.replace(from, to))
                .deploy();
    }
}
