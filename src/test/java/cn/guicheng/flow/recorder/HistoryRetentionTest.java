package cn.guicheng.flow.recorder;

import static cn.guicheng.TestOffice.CLAIMANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.modelids.PaymentApprovalIds;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** History is kept as long as the setting says; registers, signatures and what the figures are counted from for ever. */
abstract class HistoryRetentionTest {
    private static final int AS_THE_MODEL_SAYS = 3650;

    @OnH2
    static class OnH2Test extends HistoryRetentionTest {}

    @OnPostgres
    static class OnPostgresTest extends HistoryRetentionTest {}

    @Autowired
    TestOffice office;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    HistoryService historyService;

    @Autowired
    ManagementService managementService;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    Unrestricted unrestricted;

    @AfterEach
    void asBefore() {
        ClockUtil.reset();
        keep("reimbursement", AS_THE_MODEL_SAYS);
    }

    @Test
    void anEndedCaseLeavesTheHistoryWhenItsTimeIsOverAndNothingElse() {
        keep("reimbursement", 30);
        String open = office.started();
        String refused = office.started();
        office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, refused, TestOffice.REFUSE);
        FlowRecount recount = new FlowRecount(jdbc);
        FlowRecount.Found before = recount.recorded(refused);
        int signatures = sheet(refused).path("signatures").size();

        cleanedUpAfter(Duration.ofDays(29));
        assertThat(rowsOfHistory(refused)).isEqualTo(2);
        cleanedUpAfter(Duration.ofDays(31));
        assertThat(rowsOfHistory(refused)).isZero();
        assertThat(rowsOfHistory(open)).isEqualTo(2);

        assertThat(recount.recorded(refused)).isEqualTo(before);
        JsonNode kept = sheet(refused);
        assertThat(kept.path("outcomeName").asText()).isEqualTo("不予通过");
        assertThat(kept.path("signatures")).hasSize(signatures);
        assertThat(office.get("zhangmin", "/api/cases/" + refused).status()).isEqualTo(404);
    }

    @Test
    void aSettingThatNobodyCanMeanStopsTheStart() {
        assertThatThrownBy(() -> keep("reimbursment", 30))
                .hasMessageContaining("guicheng.metrics.history-days.reimbursment");
        assertThatThrownBy(() -> keep("reimbursement", 0)).hasMessageContaining("less than a day");
    }

    private void keep(String procedure, int days) {
        new HistoryRetention(new MetricsSettings(false, Map.of(procedure, days)), repositoryService, unrestricted)
                .apply();
    }

    private void cleanedUpAfter(Duration time) {
        ClockUtil.setCurrentTime(new Date(System.currentTimeMillis() + time.toMillis()));
        managementService.executeJob(historyService.cleanUpHistoryAsync(true).getId());
        ClockUtil.reset();
    }

    private long rowsOfHistory(String caseNumber) {
        return historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .count();
    }

    private JsonNode sheet(String caseNumber) {
        return office.get(CLAIMANT, "/api/cases/" + caseNumber).body();
    }
}
