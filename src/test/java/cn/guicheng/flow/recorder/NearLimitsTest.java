package cn.guicheng.flow.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.flow.record.Decisions;
import cn.guicheng.flow.record.Decisions.Decision;
import cn.guicheng.flow.record.Decisions.Near;
import cn.guicheng.web.flow.FlowRows;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a number is near to is noted; a limit that the record cannot keep apart or hold is left out, and no case stops for it. */
abstract class NearLimitsTest {
    @OnH2
    static class OnH2Test extends NearLimitsTest {}

    @OnPostgres
    static class OnPostgresTest extends NearLimitsTest {}

    private static final String TABLE =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
              id="definitions_odd" name="怪限额" namespace="http://guicheng.cn/decisions">
            <decision id="odd-limits" name="怪限额" camunda:historyTimeToLive="P1D">
            <decisionTable id="decisionTable_odd" hitPolicy="FIRST"><input id="input_share" label="比例">
            <inputExpression id="inputExpression_share" typeRef="double"><text>share</text></inputExpression></input>
            <output id="output_level" label="级别" name="level" typeRef="string" />
            <rule id="r1"><inputEntry id="r1_in"><text>&lt; 0.00012</text></inputEntry><outputEntry id="r1_out"><text>"a"</text></outputEntry></rule>
            <rule id="r2"><inputEntry id="r2_in"><text>&lt; 0.00013</text></inputEntry><outputEntry id="r2_out"><text>"b"</text></outputEntry></rule>
            <rule id="r3"><inputEntry id="r3_in"><text>&lt; 0.0005</text></inputEntry><outputEntry id="r3_out"><text>"c"</text></outputEntry></rule>
            <rule id="r4"><inputEntry id="r4_in"><text>&lt; 90000000000000</text></inputEntry><outputEntry id="r4_out"><text>"d"</text></outputEntry></rule>
            <rule id="r5"><inputEntry id="r5_in"><text>&lt; 999999999999999</text></inputEntry><outputEntry id="r5_out"><text>"e"</text></outputEntry></rule>
            </decisionTable></decision></definitions>""";

    @Autowired
    NearLimits nearLimits;

    @Autowired
    Decisions decisions;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    DecisionService decisionService;

    @Autowired
    HistoryService historyService;

    @Autowired
    JdbcTemplate jdbc;

    private Deployment deployment;

    @BeforeEach
    void deploy() {
        deployment = repositoryService
                .createDeployment()
                .name("odd limits")
                .addString("odd-limits.dmn", TABLE)
                .deploy();
    }

    @AfterEach
    void undeploy() {
        repositoryService.deleteDeployment(deployment.getId(), true);
        new FlowRows(jdbc).remove();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.000125, 1.05e15, Double.NaN, Double.POSITIVE_INFINITY, -1e300})
    void whatTheRecordCannotHoldIsLeftOut(double asked) {
        HistoricDecisionInstance evaluation = evaluated(asked);
        assertThatCode(() -> record(evaluation)).doesNotThrowAnyException();
        assertThat(nearLimits.of(evaluation)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.0005, 0.0005", "0.00052, 0.0005", "9.8e13, 90000000000000"})
    void whatItCanHoldIsKept(double asked, BigDecimal limit) {
        HistoricDecisionInstance evaluation = evaluated(asked);
        assertThat(nearLimits.of(evaluation))
                .extracting(Near::limit)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(limit);
        record(evaluation);
    }

    private HistoricDecisionInstance evaluated(double share) {
        decisionService
                .evaluateDecisionTableByKey("odd-limits")
                .variables(Map.of("share", share))
                .evaluate();
        return historyService
                .createHistoricDecisionInstanceQuery()
                .decisionDefinitionKey("odd-limits")
                .includeInputs()
                .singleResult();
    }

    private void record(HistoricDecisionInstance evaluation) {
        String id = "T-" + evaluation.getId();
        decisions.add(new Decision(
                id,
                "odd-limits",
                evaluation.getDecisionDefinitionId(),
                id,
                OffsetDateTime.now(),
                List.of(),
                nearLimits.of(evaluation)));
    }
}
