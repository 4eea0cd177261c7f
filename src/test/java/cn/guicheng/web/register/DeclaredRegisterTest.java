package cn.guicheng.web.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.office.rights.AuthorizationProvisioning;
import cn.guicheng.register.concealment.Concealments;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A register that a model declares is read like every other; on both databases. */
abstract class DeclaredRegisterTest {
    @OnH2
    static class OnH2Test extends DeclaredRegisterTest {}

    @OnPostgres
    static class OnPostgresTest extends DeclaredRegisterTest {}

    private static final String REGISTER = "bench-lendings";

    @Autowired
    TestOffice office;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    AuthorizationProvisioning rights;

    @Autowired
    Concealments concealments;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    private final List<String> deployments = new ArrayList<>();
    private String mark;

    @BeforeEach
    void aBenchOfItsOwn() {
        mark = "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    }

    @AfterEach
    void takeBack() {
        jdbc.sql("delete from concealment where case_number like 'GV-%'").update();
        deployments.forEach(deployment -> repositoryService.deleteDeployment(deployment, true));
        for (String register : List.of("many-rows", "bench-rentings")) {
            jdbc.sql("delete from register_value where entry in (select id from register_entry where register = ?)")
                    .param(register)
                    .update();
            jdbc.sql("delete from register_entry where register = ?")
                    .param(register)
                    .update();
        }
    }

    @Test
    void aCaseWritesItsRowAndBringsItUpToDate() {
        String lending = started("lina", "bench-lending", "a1");
        JsonNode row = rows("admin", "search=" + mark).path("rows").path(0);
        assertThat(row.fieldNames())
                .toIterable()
                .containsExactly(
                        "caseNumber",
                        "bench",
                        "kind",
                        "feeInCents",
                        "people",
                        "borrower",
                        "from",
                        "to",
                        "consenter",
                        "consentedAt",
                        "state",
                        "enteredAt");
        assertThat(row.path("caseNumber").asText()).isEqualTo(lending);
        assertThat(row.path("feeInCents").isNumber()).isTrue();
        assertThat(row.path("people").asInt()).isEqualTo(3);
        assertThat(row.path("borrower").asText()).isEqualTo("lina");
        assertThat(row.path("from").asText()).isEqualTo("2027-03-01");
        assertThat(row.path("state").asText()).isEqualTo("requested");
        assertThat(row.path("consenter").isNull()).isTrue();

        office.does("sunzhiqiang", "userTask_consent", lending, TestOffice.APPROVE);
        JsonNode lent = rows("admin", "search=" + mark).path("rows").path(0);
        assertThat(lent.path("state").asText()).isEqualTo("lent");
        assertThat(lent.path("consenter").asText()).isEqualTo("sunzhiqiang");
        assertThat(lent.path("consentedAt").asText()).matches("\\d{4}-.*\\+08:00");
        assertThat(lent.path("enteredAt").asText())
                .isEqualTo(row.path("enteredAt").asText());
    }

    @Test
    void anEndGivesTheRowItsState() {
        String refused = started("lina", "bench-lending", "a1");
        office.does("sunzhiqiang", "userTask_consent", refused, TestOffice.REFUSE);
        assertThat(rows("admin", "search=" + mark).findValuesAsText("state")).containsExactly("refused");
    }

    @Test
    void rowsAreFoundSortedAndSummedLikeThoseOfOtherRegisters() {
        started("lina", "bench-lending", "a1");
        started("madong", "bench-lending", "b2");
        assertThat(rows("admin", "search=" + mark.toLowerCase() + "b2").findValuesAsText("borrower"))
                .containsExactly("madong");
        assertThat(rows("admin", "search=马东&size=200").findValuesAsText("borrower"))
                .isNotEmpty()
                .containsOnly("madong");
        assertThat(rows("admin", "search=已申请&size=200").findValuesAsText("state"))
                .isNotEmpty()
                .containsOnly("requested");
        assertThat(rows("admin", "search=2027-03-01").path("total").asInt()).isPositive();
        for (String typed : List.of("15.00", "￥15", "md", "马东 15.0 本单位")) {
            assertThat(rows("admin", "search=" + encoded(typed + " " + mark + "b"))
                            .findValuesAsText("borrower"))
                    .as(typed)
                    .containsExactly("madong");
        }
        assertThat(rows("admin", "search=" + encoded("15.01 " + mark))
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(rows("admin", "search=" + mark + "&sort=bench&order=desc").findValuesAsText("bench"))
                .containsExactly(mark + "b2", mark + "a1");
        JsonNode page = office.get("fangzhengyi", "/api/registers/bench-lendings/page?search=" + mark)
                .body();
        assertThat(page.path("sumInCents").asLong()).isEqualTo(3_000);
        assertThat(page.path("columns").path(1).path("title").asText()).isEqualTo("工位<script>alert(1)</script>");
        assertThat(page.path("columns").path(6).path("kind").asText()).isEqualTo("day");
        assertThat(page.path("rows").path(0).path("borrower").asText()).isIn("李娜", "马东");
        assertThat(page.path("rows").path(0).path("kind").asText()).isEqualTo("本单位");
        assertThat(page.path("rows").path(0).path("state").asText()).isEqualTo("已申请");
        assertThat(page.path("rows").path(0).path("feeInCents").asText()).isEqualTo("¥15.00");
    }

    @Test
    void aTitleThatLooksLikeAScriptIsTextOnPaperAndInASpreadsheet() {
        started("lina", "bench-lending", "a1");
        assertThat(office.text("admin", "/api/registers/bench-lendings/print?search=" + mark, "text/html"))
                .contains("工位借用登记簿（测试）", "工位&lt;script&gt;alert(1)&lt;/script&gt;", "合计 ¥15.00")
                .doesNotContain("<script>alert");
        assertThat(office.text("admin", "/api/registers/bench-lendings/table?search=" + mark, "text/csv"))
                .contains("单据编号,工位<script>alert(1)</script>,用途,费用,人数,借用人", "李娜,2027-03-01,2027-03-02");
        assertThat(office.text("admin", "/api/registers/bench-lendings?search=" + mark, "text/csv"))
                .contains("caseNumber,bench,kind,feeInCents,people,borrower", ",1500,3,lina,2027-03-01");
    }

    @Test
    void itStandsInTheListForThoseWhoReadIt() {
        assertThat(office.get("fangzhengyi", "/api/registers").body().findValuesAsText("title"))
                .contains("工位借用登记簿（测试）");
        assertThat(office.get("admin", "/api/registers").body().findValuesAsText("about"))
                .contains("每次借用登记一行。");
    }

    @Test
    void everyoneReadsTheirOwnAndHeadsThoseOfTheirDepartment() {
        String linas = started("lina", "bench-lending", "a1");
        String liuyangs = started("liuyang", "bench-lending", "c3");
        assertThat(cases("lina")).containsExactly(linas);
        assertThat(cases("madong")).isEmpty();
        assertThat(cases("sunzhiqiang")).containsExactly(linas);
        assertThat(cases("zhouminghui")).containsExactly(liuyangs);
        assertThat(cases("fangzhengyi")).containsExactlyInAnyOrder(linas, liuyangs);
        assertThat(cases("admin")).containsExactlyInAnyOrder(linas, liuyangs);
        assertThat(cases("fengxue")).isEmpty();
    }

    @Test
    void everyGroupThatTheTableInForceNamesReadsAll() {
        String lending = started("lina", "bench-lending", "a1");
        keepers("archive-clerk");
        assertThat(cases("fengxue")).containsExactly(lending);
        keepers("steward");
        assertThat(cases("fengxue")).isEmpty();
        assertThat(cases("gaofeng")).containsExactly(lending);
    }

    @Test
    void whoMayReadNothingOfItIsRefused() throws IOException {
        deploy(model().replace(
                        "internal-auditor, table bench-keepers.keeper, own borrower, heads borrower",
                        "heads borrower, steward"));
        assertThat(office.get("lina", "/api/registers/bench-rentings").status()).isEqualTo(403);
        assertThat(office.get("lina", "/api/registers").body().findValuesAsText("name"))
                .doesNotContain("bench-rentings");
        assertThat(office.get("gaofeng", "/api/registers/bench-rentings").status())
                .isEqualTo(200);
        assertThat(office.get("sunzhiqiang", "/api/registers/bench-rentings").status())
                .isEqualTo(200);
    }

    @Test
    void aColumnThatANewerVersionDropsStaysInTheRowsItWasWrittenFor() throws IOException {
        deploy(model());
        String before = started("lina", "bench-renting", "a1");
        deploy(model().replaceAll("<camunda:property name=\"register.column.people\".*?/>", "")
                .replace("register.column.feeInCents\" value=\"费用", "register.column.feeInCents\" value=\"租金"));
        String after = started("madong", "bench-renting", "b2");

        JsonNode page = office.get("admin", "/api/registers/bench-rentings/page?sort=caseNumber")
                .body();
        assertThat(page.path("columns").findValuesAsText("name")).endsWith("enteredAt", "people");
        assertThat(page.path("columns").findValuesAsText("title"))
                .contains("租金")
                .doesNotContain("费用");
        assertThat(page.path("rows").findValuesAsText("people")).containsExactly("3", "");
        assertThat(office.text("admin", "/api/registers/bench-rentings?sort=caseNumber", "text/csv"))
                .contains(",enteredAt,people")
                .containsPattern(before + ".*,3\r\n" + after + ".*,\r\n");
        assertThat(office.text("admin", "/api/registers/bench-rentings/print", "text/html"))
                .contains("<th class=\"number\">人数</th>");

        // A case of the earlier version goes on writing its own columns.
        office.does("sunzhiqiang", "userTask_consent", before, TestOffice.APPROVE);
        assertThat(office.get("admin", "/api/registers/bench-rentings?sort=caseNumber")
                        .body()
                        .findValuesAsText("people"))
                .containsExactly("3", "null");
    }

    @Test
    void aNumberThatIsATextInANewerVersionIsStillRead() throws IOException {
        deploy(model());
        started("lina", "bench-renting", "a1");
        deploy(model().replace("register.column.people\" value=\"人数", "register.column.people\" value=\"人数; text"));
        started("madong", "bench-renting", "b2");
        assertThat(office.get("admin", "/api/registers/bench-rentings?sort=caseNumber")
                        .body()
                        .findValuesAsText("people"))
                .containsExactly("3", "3");
    }

    @Test
    void whatIsConcealedIsNotThereAlsoWhereTheModelNamesNoCaseNumber() throws IOException {
        deploy(model().replaceAll("<camunda:property name=\"register.column.caseNumber\".*?/>", ""));
        String concealed = started("lina", "bench-renting", "a1");
        String open = started("madong", "bench-renting", "b2");
        transaction.execute(status -> concealments.conceal(concealed, "fangzhengyi"));
        assertThat(office.get("fangzhengyi", "/api/registers/bench-rentings")
                        .body()
                        .findValuesAsText("caseNumber"))
                .containsExactly(open);
        assertThat(office.get("admin", "/api/registers/bench-rentings").body().findValuesAsText("caseNumber"))
                .containsExactlyInAnyOrder(concealed, open);
    }

    @Test
    void tenThousandRowsOfTheSameMomentPageWithoutGapOrRepetition() throws IOException {
        deploy(model().replace("bench-rentings", "many-rows"));
        OffsetDateTime then = OffsetDateTime.parse("2026-01-05T10:00:00+08:00");
        manyRows(10_000, then);
        Set<String> seen = new HashSet<>();
        for (int page = 0; page < 50; page++) {
            seen.addAll(office.get("admin", "/api/registers/many-rows?size=200&page=" + page)
                    .body()
                    .findValuesAsText("caseNumber"));
        }
        assertThat(seen).hasSize(10_000);
        JsonNode last = office.get("admin", "/api/registers/many-rows?from=2026-01-05&to=2026-01-05&size=200&page=49")
                .body();
        assertThat(last.path("total").asInt()).isEqualTo(10_000);
        assertThat(last.path("rows")).hasSize(200);
    }

    private void manyRows(int count, OffsetDateTime then) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new Object[] {"GV-T-%06d".formatted(i), then, then});
        }
        template.batchUpdate(
                """
                insert into register_entry (register, case_number, procedure, process_definition_id, entered_at,
                updated_at, search_text) values ('many-rows', ?, 'bench-renting', 'x', ?, ?, '')""",
                rows);
        for (String column : List.of("consentedAt", "borrower")) {
            jdbc.sql(
                            "insert into register_value (entry, column_name, text_value, time_value)"
                                    + " select id, cast(? as varchar), 'lina', entered_at from register_entry where register = 'many-rows'")
                    .param(column)
                    .update();
        }
    }

    private String started(String person, String procedure, String bench) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("bench", mark + bench);
        request.put("kind", "staff");
        request.put("feeInCents", 1_500L);
        request.put("people", 3);
        request.put("benchFrom", "2027-03-01");
        request.put("benchTo", "2027-03-02");
        return office.started(person, procedure, request);
    }

    private JsonNode rows(String person, String parameters) {
        return office.get(person, "/api/registers/" + REGISTER + "?" + parameters)
                .body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<String> cases(String person) {
        return rows(person, "search=" + mark).findValuesAsText("caseNumber");
    }

    private void keepers(String group) {
        deployed(repositoryService
                .createDeployment()
                .addString(
                        "bench-keepers.dmn",
                        """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                  id="definitions_keepers" name="工位" namespace="http://guicheng.cn/decisions">
                <decision id="bench-keepers" name="工位管理" camunda:historyTimeToLive="P30D"><decisionTable id="table_keepers">
                <input id="in1" label="用途"><inputExpression id="ie1" typeRef="string"><text>kind</text></inputExpression></input>
                <output id="out1" label="管理" name="keeper" typeRef="string" />
                <rule id="rule_any"><inputEntry id="re1"><text></text></inputEntry>
                <outputEntry id="ro1"><text>"%s"</text></outputEntry></rule></decisionTable></decision></definitions>
                """
                                .formatted(group)));
    }

    /** The same procedure under another name. */
    private static String model() throws IOException {
        return read("/processes/bench-lending.bpmn")
                .replace("id=\"bench-lending\"", "id=\"bench-renting\"")
                .replace("bench-lendings", "bench-rentings")
                .replace("value=\"GW\"", "value=\"GV\"");
    }

    private void deploy(String model) throws IOException {
        DeploymentBuilder deployment = repositoryService.createDeployment().addString("bench-renting.bpmn", model);
        for (String form : List.of("start", "consent", "correct", "giveBack")) {
            String name = "forms/bench-lending/" + form + ".html";
            deployment.addString(name, read("/" + name));
        }
        deployed(deployment);
        rights.provision();
    }

    private void deployed(DeploymentBuilder deployment) {
        deployments.add(deployment.deploy().getId());
    }

    private static String read(String resource) throws IOException {
        try (InputStream content = DeclaredRegisterTest.class.getResourceAsStream(resource)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
