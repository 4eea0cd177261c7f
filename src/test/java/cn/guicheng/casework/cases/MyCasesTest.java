package cn.guicheng.casework.cases;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.CLAIMANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.casework.guard.Statements;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.office.time.WorkingTime;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What people find among the cases they started and took part in; on both databases. */
abstract class MyCasesTest {
    @OnH2
    static class OnH2Test extends MyCasesTest {}

    @OnPostgres
    static class OnPostgresTest extends MyCasesTest {}

    @Autowired
    TestOffice office;

    @Autowired
    WorkingTime time;

    @AfterEach
    void newcomersLeave() {
        office.newcomersLeave();
    }

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    @Test
    void anOpenCaseSaysWhereItIsSinceWhenAndWithWhom() {
        OffsetDateTime before = OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS);
        String claim = office.started();

        JsonNode row = onlyRow(CLAIMANT, "role=started&state=open", claim);

        assertThat(row.path("procedureName").asText()).isEqualTo("费用报销");
        assertThat(row.path("state").asText()).isEqualTo("open");
        assertThat(row.path("outcomeName").isNull()).isTrue();
        assertThat(row.path("endedAt").isNull()).isTrue();
        assertThat(row.at("/startedBy/name").asText()).isEqualTo("李娜");
        assertThat(row.path("amountInCents").asLong()).isEqualTo(12_345);
        JsonNode step = row.path("waiting").path(0);
        assertThat(step.path("label").asText()).isEqualTo("部门负责人签字");
        assertThat(step.path("assigneeName").isNull()).isTrue();
        assertThat(step.path("groupNames")).extracting(JsonNode::asText).containsExactly("工程维护部负责人");
        OffsetDateTime since = OffsetDateTime.parse(step.path("since").asText());
        assertThat(since).isBetween(before, OffsetDateTime.now());
        assertThat(OffsetDateTime.parse(step.path("dueAt").asText()))
                .isCloseTo(
                        OffsetDateTime.ofInstant(time.after(since.toInstant(), time.ofDays(2)), since.getOffset()),
                        within(1, ChronoUnit.SECONDS));
        assertThat(step.path("dueHow").asText()).startsWith("2 个工作日");
        assertThat(step.path("overdue").asBoolean()).isFalse();
    }

    @Test
    void aClaimedStepNamesItsHolderAndALateOneSaysSo() {
        String claim = office.started();
        office.claimTask("sunzhiqiang", claim);
        office.letDuePass(claim);

        JsonNode step = onlyRow(CLAIMANT, "role=started", claim).path("waiting").path(0);

        assertThat(step.path("assigneeName").asText()).isEqualTo("孙志强");
        assertThat(step.path("groupNames")).isEmpty();
        assertThat(step.path("overdue").asBoolean()).isTrue();
        JsonNode sheet = office.get(CLAIMANT, "/api/cases/" + claim).body();
        assertThat(sheet.path("waiting").path(0)).isEqualTo(step);
    }

    @Test
    void whoSignedHandledItAndWhoStartedItDidNot() {
        String claim = office.started();
        assertThat(total("sunzhiqiang", "role=handled&state=all", claim)).isZero();
        office.departmentHeadSigns(claim);

        JsonNode row = onlyRow("sunzhiqiang", "role=handled&state=open", claim);
        assertThat(row.at("/waiting/0/label").asText()).isEqualTo("审核付款");
        assertThat(total("sunzhiqiang", "role=started&state=all", claim)).isZero();
        assertThat(total(CLAIMANT, "role=handled&state=all", claim)).isZero();
        assertThat(total("madong", "role=started&state=all", claim)).isZero();
        assertThat(total("madong", "role=handled&state=all", claim)).isZero();
    }

    @Test
    void anEndedCaseIsFoundAmongTheEndedWithWhatItCameTo() {
        String claim = office.started();
        office.departmentHeadSigns(claim);
        office.post(CLAIMANT, "/api/cases/" + claim + "/messages/reimbursement.withdrawn", Map.of());

        for (String mine : List.of(CLAIMANT + " started", "sunzhiqiang handled")) {
            String person = mine.split(" ")[0];
            String role = "role=" + mine.split(" ")[1];
            assertThat(total(person, role + "&state=open", claim)).isZero();
            assertThat(total(person, role, claim)).isZero();
            JsonNode row = onlyRow(person, role + "&state=ended", claim);
            assertThat(row.path("outcome").asText()).isEqualTo("withdrawn");
            assertThat(row.path("outcomeName").asText()).isEqualTo("已撤回");
            assertThat(row.path("endedAt").asText()).isNotEmpty();
            assertThat(row.path("waiting")).isEmpty();
            assertThat(onlyRow(person, role + "&state=all", claim)).isEqualTo(row);
        }
        assertThat(office.get(CLAIMANT, "/api/cases/" + claim).body().path("waiting"))
                .isEmpty();
    }

    @Test
    void pagesAreDisjointNewestFirstAndCountEverything() {
        String person = newMember("engineering");
        List<String> claims = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            claims.add(0, office.started(person, office.claim(person, List.of(TestOffice.line(100)))));
        }
        List<String> found = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            Answer answer = office.get(person, "/api/cases?size=2&page=" + page);
            assertThat(answer.body().path("total").asInt()).isEqualTo(5);
            answer.body()
                    .path("rows")
                    .forEach(row -> found.add(row.path("caseNumber").asText()));
        }
        assertThat(found).isEqualTo(claims);
        Answer far = office.get(person, "/api/cases?size=200&page=2147483647");
        assertThat(far.body().path("total").asInt()).isEqualTo(5);
        assertThat(far.body().path("rows")).isEmpty();
    }

    @Test
    void aPageOfManyCasesAsksTheDatabaseAsOftenAsAPageOfOne() {
        String person = newMember("engineering");
        for (int i = 0; i < 12; i++) {
            String claim = office.started(person, office.claim(person, List.of(TestOffice.line(100))));
            if (i % 2 == 0) {
                office.claimTask("sunzhiqiang", claim);
            }
        }
        office.get(person, "/api/cases?size=12");

        int one = fewestStatements(() -> office.get(person, "/api/cases?size=1"));
        int many = fewestStatements(() -> office.get(person, "/api/cases?size=12"));

        assertThat(one).isPositive();
        assertThat(many).isLessThanOrEqualTo(one + 1);
    }

    /** Once a second the door asks anew who somebody is: that is not the page's. */
    private static int fewestStatements(Runnable page) {
        return IntStream.range(0, 3).map(i -> Statements.during(page)).min().orElseThrow();
    }

    @Test
    void theSearchTakesPartOfANumberAndTakesSignsAsTheyAre() {
        String claim = office.started();
        assertThat(total(CLAIMANT, "state=all", claim.toLowerCase())).isEqualTo(1);
        assertThat(total(CLAIMANT, "state=all", " " + claim.substring(1) + " ")).isEqualTo(1);
        for (String sign : List.of("%", "_", "!", "'", "\"", "\\", claim + "0", "'; drop table signature; --")) {
            // Each part between blanks must stand in the case.
            assertThat(total(CLAIMANT, "state=all", claim + " " + sign))
                    .as(sign)
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "role=owner, role",
        "role=STARTED, role",
        "state=closed, state",
        "page=-1, page",
        "page=x, page",
        "page=2147483648, page",
        "size=0, size",
        "size=201, size",
        "size=1000000000, size",
        "search=%00, search"
    })
    void whatIsNoQuestionIsRefusedByName(String query, String name) {
        Answer answer = office.get(CLAIMANT, "/api/cases?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).startsWith(name + "：");
    }

    @Test
    void bothSidesOfTheLimits() {
        assertThat(office.get(CLAIMANT, "/api/cases?size=1").status()).isEqualTo(200);
        assertThat(office.get(CLAIMANT, "/api/cases?size=200").status()).isEqualTo(200);
        assertThat(office.get(CLAIMANT, "/api/cases?search=" + "9".repeat(200)).status())
                .isEqualTo(200);
        Answer longer = office.get(CLAIMANT, "/api/cases?search=" + "9".repeat(201));
        assertThat(longer.status()).isEqualTo(400);
        assertThat(longer.message()).contains("200");
        assertThat(office.get(null, "/api/cases").status()).isEqualTo(401);
    }

    @Test
    void whoLostAllPostsStillFindsWhatTheyTookPartIn() {
        String person = newMember("engineering", "engineering-head");
        String own = office.started(person, office.claim(person, List.of(TestOffice.line(100))));
        String signed = office.started();
        office.does(person, PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, signed, APPROVE);
        for (String group : List.of("engineering", "engineering-head")) {
            office.call("DELETE", "admin", "/engine-rest/group/" + group + "/members/" + person, Map.of());
        }

        assertThat(total(person, "role=started&state=all", "")).isEqualTo(1);
        assertThat(total(person, "role=handled&state=all", "")).isEqualTo(1);
        assertThat(office.get(person, "/api/cases/" + own).status()).isEqualTo(200);
        assertThat(office.get(person, "/api/cases/" + signed).status()).isEqualTo(200);
        assertThat(office.get(person, "/api/cases/" + office.started()).status())
                .isEqualTo(404);
    }

    private String newMember(String... groups) {
        String id = "member" + System.nanoTime();
        office.newPerson(id, "新", "同事", id + "@office.example", groups);
        return id;
    }

    private JsonNode onlyRow(String person, String query, String caseNumber) {
        Answer answer = list(person, query, caseNumber);
        assertThat(answer.body().path("rows")).hasSize(1);
        return answer.body().path("rows").path(0);
    }

    private int total(String person, String query, String search) {
        Answer answer = list(person, query, search);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().path("total").asInt();
    }

    private Answer list(String person, String query, String search) {
        return office.get(
                person, "/api/cases?" + query + "&search=" + URLEncoder.encode(search, StandardCharsets.UTF_8));
    }
}
