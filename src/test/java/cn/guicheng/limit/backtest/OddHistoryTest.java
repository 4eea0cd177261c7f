package cn.guicheng.limit.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.limit.backtest.BackTestResult.ChangedCase;
import cn.guicheng.limit.table.LimitTable;
import cn.guicheng.limit.table.LimitTableXml;
import cn.guicheng.limit.table.UnreadableTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.Rollback;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decisions as a long history holds them: values nobody gave, columns of other versions, cases that are no longer there. The engine
 * decides, the test makes a case of it, and at the end all of it is undone.
 */
@Transactional
@Rollback
abstract class OddHistoryTest {
    @OnH2
    static class OnH2Test extends OddHistoryTest {}

    @OnPostgres
    static class OnPostgresTest extends OddHistoryTest {}

    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2029-06-01T08:00:00+08:00");
    private static final BackTestSpan THE_DAY = new BackTestSpan(MORNING, MORNING.plusDays(1));

    @Autowired
    TestOffice office;

    @Autowired
    BackTest backTest;

    @Autowired
    DecisionService decisionService;

    @Autowired
    JdbcTemplate jdbc;

    private String dmn;
    private Instant now = MORNING.toInstant();

    @BeforeEach
    void theTableInForce() {
        dmn = office.get("hewei", "/api/limits/payment-route")
                .body()
                .path("dmn")
                .asText();
    }

    @AfterEach
    void backToTheDay() {
        ClockUtil.reset();
    }

    @Test
    void whatWasAskedOutsideAnyCaseDoesNotCount() {
        decided(5_000.0, "travel", false);
        assertThat(triedAbove("10000").decisions()).isZero();
    }

    @Test
    void aValueNobodyGaveStaysOne() {
        ofACase(decided(null, "travel", false));
        ofACase(decided(5_000.0, "travel", null));
        ofACase(decided(5_000.0, "travel", Variables.booleanValue(null)));
        ofACase(decided(Variables.doubleValue(null), "travel", false));

        BackTestResult result = triedAbove("10000");
        assertThat(result.decisions()).isEqualTo(4);
        assertThat(result.changed()).isEqualTo(2);
        assertThat(result.amountInYuan()).isEqualByComparingTo("10000.00");
        // Not over budget is something else than nobody knowing: the first and the last say so, the two between say
        // nothing.
        assertThat(tried(overBudgetAsks("false")).changed()).isEqualTo(2);
    }

    @Test
    void aValueThatIsStoredAsNoneIsNotZero() {
        String decision = ofACase(decided(5_000.0, "travel", false));
        jdbc.update("update ACT_HI_DEC_IN set DOUBLE_ = null, LONG_ = null where DEC_INST_ID_ = ?", decision);

        BackTestResult result = tried(dmn.replaceFirst("&gt; 0", "&gt;= 0"));
        assertThat(result.decisions()).isEqualTo(1);
        assertThat(result.changed()).isZero();
    }

    @Test
    void columnsOfOtherVersionsAreLeftOut() {
        String decision = ofACase(decided(5_000.0, "travel", false));
        jdbc.update(
                "insert into ACT_HI_DEC_IN (ID_, DEC_INST_ID_, CLAUSE_ID_, VAR_TYPE_, TEXT_) values (?, ?, ?, ?, ?)",
                UUID.randomUUID().toString(),
                decision,
                "input_floor",
                "string",
                "三楼");
        assertThat(triedAbove("10000").changed()).isEqualTo(1);

        // The amount was a word once: no limit holds for it, and it is no sum.
        jdbc.update(
                "update ACT_HI_DEC_IN set VAR_TYPE_ = 'string', DOUBLE_ = null, TEXT_ = '若干' where DEC_INST_ID_ = ? and CLAUSE_ID_ = ?",
                decision,
                "input_amountInYuan");
        assertThat(triedAbove("10000").changed()).isZero();
        BackTestResult otherwise = tried(withoutLastRule());
        assertThat(otherwise.changed()).isEqualTo(1);
        assertThat(otherwise.amountInYuan()).isEqualByComparingTo("0.00");
        assertThat(otherwise.cases().get(0).amountInYuan()).isNull();
    }

    @Test
    void aVersionThatAskedNothingDecidedACaseNevertheless() {
        String decision = ofACase(decided(5_000.0, "travel", false));
        jdbc.update("delete from ACT_HI_DEC_IN where DEC_INST_ID_ = ?", decision);
        assertThat(tried(withoutLastRule()).decisions()).isEqualTo(1);
        assertThat(tried(withoutLastRule()).changed()).isEqualTo(1);
    }

    @Test
    void aCaseThatIsNoLongerInTheHistoryWasDecidedNevertheless() {
        ofACase(decided(5_000.0, "travel", false));
        BackTestResult result = triedAbove("10000");
        assertThat(result.changed()).isEqualTo(1);
        assertThat(result.cases()).extracting(ChangedCase::caseNumber).containsExactly((String) null);
    }

    @Test
    void theLatestCaseComesFirst() {
        for (double amount : List.of(1.0, 2.0, 3.0)) {
            ofACase(decided(amount, "travel", false));
        }
        assertThat(triedAbove("10000").cases())
                .extracting(ChangedCase::amountInYuan)
                .containsExactly(new BigDecimal("3.00"), new BigDecimal("2.00"), new BigDecimal("1.00"));
    }

    @Test
    void sumsAreExactToTheCent() {
        for (double amount : List.of(0.1, 0.2, 1234567.89)) {
            ofACase(decided(amount, "travel", false));
        }
        assertThat(triedAbove("10000000").amountInYuan()).isEqualTo(new BigDecimal("1234568.19"));
    }

    /** Lets the engine decide, a minute after it did so last. Returns the id in the history. */
    private String decided(Object amountInYuan, String category, Object overBudget) {
        now = now.plusSeconds(60);
        ClockUtil.setCurrentTime(Date.from(now));
        decisionService.evaluateDecisionTableByKey(
                "payment-route",
                Variables.createVariables()
                        .putValue("amountInYuan", amountInYuan)
                        .putValue("category", category)
                        .putValue("overBudget", overBudget));
        return jdbc.queryForObject(
                "select ID_ from ACT_HI_DECINST where DEC_DEF_KEY_ = 'payment-route' and EVAL_TIME_ = ?",
                String.class,
                java.sql.Timestamp.from(now));
    }

    private String ofACase(String decision) {
        String instance = UUID.randomUUID().toString();
        jdbc.update(
                "update ACT_HI_DECINST set PROC_INST_ID_ = ?, ROOT_PROC_INST_ID_ = ? where ID_ = ?",
                instance,
                instance,
                decision);
        return decision;
    }

    private String overBudgetAsks(String answer) {
        return dmn.replaceFirst("(?s)(<inputEntry id=\"rule_overBudget_in3\">\\s*<text>)true", "$1" + answer);
    }

    private String withoutLastRule() {
        return dmn.replaceAll("(?s)<rule id=\"rule_otherwise\">.*?</rule>", "");
    }

    private BackTestResult triedAbove(String amount) {
        return tried(dmn.replaceFirst("&gt; 0", "&gt; " + amount));
    }

    private BackTestResult tried(String proposed) {
        return backTest.run(read(dmn), read(proposed), THE_DAY, column -> Map.of(), Progress.UNSEEN);
    }

    private static LimitTable read(String xml) {
        try {
            return LimitTableXml.read(xml);
        } catch (UnreadableTable e) {
            throw new AssertionError(e);
        }
    }
}
