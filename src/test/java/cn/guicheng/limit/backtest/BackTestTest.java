package cn.guicheng.limit.backtest;

import static cn.guicheng.TestOffice.CLAIMANT;
import static cn.guicheng.TestOffice.line;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.procedure.limitchange.LimitDesk;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a change would have done to claims that were really decided; on both databases. */
abstract class BackTestTest {
    @OnH2
    static class OnH2Test extends BackTestTest {}

    @OnPostgres
    static class OnPostgresTest extends BackTestTest {}

    private static final String ROUTE = LimitDesk.ROUTE;

    @Autowired
    TestOffice office;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    HistoryService historyService;

    private LimitDesk desk;

    private static final AtomicInteger DAYS = new AtomicInteger();

    private LocalDate day;

    @BeforeEach
    void aDayNobodyElseUses() {
        desk = new LimitDesk(office, repositoryService);
        day = LocalDate.of(2031, 3, 1).plusMonths(15L * DAYS.incrementAndGet());
        ClockUtil.setCurrentTime(
                Date.from(OffsetDateTime.parse(day + "T10:00:00+08:00").toInstant()));
    }

    @AfterEach
    void backToTheDay() {
        ClockUtil.reset();
        desk.restore();
    }

    @Test
    void countsSumsAndNamesWhatWouldHaveComeOutOtherwise() {
        String small = audited(500_000);
        String atTheLimit = audited(1_000_000);
        String large = audited(1_200_050);
        long before = historyService.createHistoricDecisionInstanceQuery().count();

        JsonNode result = tried(desk.routeAbove("10000"), theDay());
        assertThat(result.path("decisions").asInt()).isEqualTo(3);
        assertThat(result.path("changed").asInt()).isEqualTo(2);
        assertThat(result.path("amountInYuan").asText()).isEqualTo("15000.00");
        assertThat(result.path("transitions")).hasSize(1);
        assertThat(result.path("transitions").get(0).path("before").asText()).isEqualTo("须总经理审批：是");
        assertThat(result.path("transitions").get(0).path("after").asText()).isEqualTo("须总经理审批：否");
        assertThat(result.path("transitions").get(0).path("count").asInt()).isEqualTo(2);
        assertThat(result.path("cases").findValuesAsText("caseNumber")).containsExactlyInAnyOrder(small, atTheLimit);
        assertThat(result.path("cases").get(0).path("mayOpen").asBoolean()).isFalse();

        JsonNode half = tried(desk.routeAbove("5000"), theDay());
        assertThat(half.path("changed").asInt()).isEqualTo(1);
        assertThat(half.path("amountInYuan").asText()).isEqualTo("5000.00");
        assertThat(large).isNotEmpty();
        assertThat(historyService.createHistoricDecisionInstanceQuery().count()).isEqualTo(before);
    }

    @Test
    void whatWasTriedWithAProposalStaysAsItWas() {
        audited(1_200_000_00L);
        String change = desk.proposed("2000000");
        JsonNode kept =
                office.get("hewei", "/api/limits/changes/" + change).body().path("backTest");
        assertThat(kept.path("changed").asInt()).isPositive();
        assertThat(kept.path("amountInYuan").isTextual()).isTrue();
        assertThat(kept.path("amountInYuan").asText()).matches("[0-9]+\\.[0-9]{2}");
        assertThat(office.text("hewei", "/api/limits/changes/table", "text/csv"))
                .contains(change)
                .contains(kept.path("amountInYuan").asText());
        office.send("hewei", "/api/cases/" + change + "/messages/limit-change.withdrawn", "{}");
    }

    @Test
    void ofEachCaseItsLastDecisionCounts() {
        String claim = office.started(CLAIMANT, office.claim(CLAIMANT, List.of(line(500_000))));
        office.departmentHeadSigns(claim);
        // The route is asked when the payment is requested, and again by the audit a minute later: over budget now.
        ClockUtil.setCurrentTime(
                Date.from(OffsetDateTime.parse(day + "T10:01:00+08:00").toInstant()));
        office.accountantAudits(claim, "budgetAvailable");

        String twiceAsked = theDay();
        JsonNode budget = tried(
                desk.dmn(ROUTE)
                        .replaceFirst("(?s)(<outputEntry id=\"rule_overBudget_out3\">\\s*<text>)false", "$1true"),
                twiceAsked);
        assertThat(budget.path("decisions").asInt()).isEqualTo(1);
        assertThat(budget.path("changed").asInt()).isEqualTo(1);
        assertThat(tried(desk.routeAbove("10000"), twiceAsked).path("changed").asInt())
                .isZero();
    }

    @Test
    void theSpanBeginsWithItsFirstMomentAndEndsBeforeItsLast() {
        audited(500_000);
        String table = desk.routeAbove("10000");
        assertThat(decisions(table, "from=%s&to=%s".formatted(day, day.plusDays(30))))
                .isEqualTo(1);
        assertThat(decisions(table, "from=%s&to=%s".formatted(day.plusDays(1), day.plusDays(30))))
                .isZero();
        assertThat(decisions(table, "from=%s&to=%s".formatted(day.minusDays(28), day.minusDays(1))))
                .isZero();
        assertThat(decisions(table, moments("10:00:00", "10:00:01"))).isEqualTo(1);
        assertThat(decisions(table, moments("09:00:00", "10:00:00"))).isZero();
        // Without a word the twelve months until now.
        assertThat(decisions(table, "")).isEqualTo(1);
    }

    @Test
    void aCaseThatNoRuleCoversCounts() {
        String claim = audited(500_000);
        JsonNode result = tried(
                desk.dmn(ROUTE)
                        .replaceAll("(?s)<rule id=\"rule_otherwise\">.*?</rule>", "")
                        .replaceFirst("&gt; 0", "&gt; 10000"),
                theDay());
        assertThat(result.path("changed").asInt()).isEqualTo(1);
        assertThat(result.path("cases").get(0).path("caseNumber").asText()).isEqualTo(claim);
        assertThat(result.path("cases").get(0).path("after").asText()).isEqualTo("没有规则");
    }

    @Test
    void aTableWithoutAnAmountHasNoSum() {
        JsonNode result =
                tried(desk.dmn("complaint-deadlines").replaceFirst(">24<", ">36<"), "", "complaint-deadlines");
        assertThat(result.path("amountInYuan").isNull()).isTrue();
    }

    @Test
    void howFarItIsCanBeAskedUnderTheNameItWasGiven() {
        audited(500_000);
        tried(desk.routeAbove("10000"), "progress=p-1");
        JsonNode progress = office.get("hewei", "/api/limits/back-tests/p-1").body();
        assertThat(progress.path("done").asLong())
                .isEqualTo(progress.path("of").asLong())
                .isPositive();
        assertThat(office.get("hewei", "/api/limits/back-tests/p-2").status()).isEqualTo(404);
    }

    private String theDay() {
        return "from=%s&to=%s".formatted(day, day);
    }

    private String moments(String from, String to) {
        return "from=%sT%s%%2B08:00&to=%sT%s%%2B08:00".formatted(day, from, day, to);
    }

    private int decisions(String table, String query) {
        return tried(table, query).path("decisions").asInt();
    }

    private JsonNode tried(String table, String query) {
        return tried(table, query, ROUTE);
    }

    private JsonNode tried(String table, String query, String key) {
        TestOffice.Answer answer = office.table("hewei", "/api/limits/" + key + "/back-test?" + query, table);
        if (answer.status() != 200) {
            throw new AssertionError(answer);
        }
        return answer.body().path("backTest");
    }

    private String audited(long amountInCents) {
        String claim = office.started(CLAIMANT, office.claim(CLAIMANT, List.of(line(amountInCents))));
        office.departmentHeadSigns(claim);
        office.accountantAudits(claim);
        return claim;
    }
}
