package cn.guicheng.procedure.dailyhandin;

import static cn.guicheng.modelids.DailyHandInIds.*;
import static cn.guicheng.modelids.DecorationPermitIds.CHECK_COLLECTION;
import static cn.guicheng.modelids.DecorationPermitIds.COLLECT_FEES;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.procedure.decorationpermit.PermitDesk;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was taken on a day goes to the cashier in full (DECO-15, FEE-02), on both databases. */
abstract class DailyHandInTest {
    @OnH2
    static class OnH2Test extends DailyHandInTest {}

    @OnPostgres
    static class OnPostgresTest extends DailyHandInTest {}

    @Autowired
    TestOffice office;

    @Autowired
    PermitDesk desk;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void newcomersLeave() {
        office.newcomersLeave();
    }

    @Test
    void takingsGoOnOneListThatTheCashierConfirms() {
        String first = desk.handInOf(desk.paid(), jdbc);
        String permit = desk.paid();
        assertThat(desk.handInOf(permit, jdbc)).isEqualTo(first).startsWith("JK-");
        desk.passes(TIMER_HAND_IN, first);
        long expected = ((Number) desk.variable(first, "expectedInCents")).longValue();
        assertThat(expected)
                .isEqualTo(jdbc.sql("select sum(amount_in_cents) from taking where hand_in_case = ?")
                        .param(first)
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(2 * 250_000);
        String next = desk.handInOf(desk.paid(), jdbc);
        assertThat(next).isNotEqualTo(first);

        office.claimTask("tangli", first);
        Answer short1 = office.complete("tangli", first, Map.of("receivedInCents", expected - 1));
        assertThat(short1.status()).isEqualTo(400);
        assertThat(short1.message()).contains("须说明原因");
        office.does("tangli", CONFIRM_HAND_IN, first, Map.of("receivedInCents", expected));
        assertThat(office.outcome(first)).isEqualTo("confirmed");
        JsonNode row = office.rows("hand-ins", first).path(0);
        assertThat(row.path("collector").asText()).isEqualTo("hanmei");
        assertThat(row.path("expectedInCents").asLong()).isEqualTo(expected);
        assertThat(row.path("receivedInCents").asLong()).isEqualTo(expected);
        assertThat(row.path("confirmedBy").asText()).isEqualTo("tangli");
        assertThat(office.told(first, "report")).contains("xulihua");
        JsonNode taking = office.rows("takings", permit).path(0);
        assertThat(taking.path("handInCase").asText()).isEqualTo(first);
        assertThat(taking.path("collector").asText()).isEqualTo("hanmei");
        assertThat(office.get("lina", "/api/registers/takings")
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void whatIsMissingIsExplainedAndNobodyStartsOneByHand() {
        String permit = desk.approved();
        office.does("luoxin", COLLECT_FEES, permit, desk.receipts());
        office.does("dengjie", CHECK_COLLECTION, permit, TestOffice.APPROVE);
        String handIn = desk.handInOf(permit, jdbc);
        desk.passes(TIMER_HAND_IN, handIn);
        office.does("tangli", CONFIRM_HAND_IN, handIn, Map.of("receivedInCents", 1L, "comment", "少收，次日补缴"));
        JsonNode row = office.rows("hand-ins", handIn).path(0);
        assertThat(row.path("collector").asText()).isEqualTo("luoxin");
        assertThat(row.path("receivedInCents").asLong()).isEqualTo(1);
        assertThat(office.start("hanmei", "daily-hand-in", Map.of("collector", "hanmei", "day", "2026-11-29"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void financeHearsTheNextDayOfWhatNobodyConfirmed() { // FEE-03
        String handIn = desk.handInOf(desk.paid(), jdbc);
        desk.passes(TIMER_HAND_IN, handIn);
        assertThat(office.told(handIn, "report")).isEmpty();
        desk.passes(TIMER_REPORT_DUE, handIn);
        assertThat(office.told(handIn, "report")).contains("liuyang", "xulihua");
        assertThat(office.waitingAt(handIn)).containsExactly(CONFIRM_HAND_IN);
    }

    @Test
    void whoTookTheMoneyDoesNotConfirmIt() { // SOD-04
        office.newPerson("bothtills", "双", "柜", null, "fee-collector", "cashier");
        String permit = desk.approved();
        office.does("bothtills", COLLECT_FEES, permit, desk.receipts());
        String handIn = desk.handInOf(permit, jdbc);
        desk.passes(TIMER_HAND_IN, handIn);
        Answer own = office.claimTask("bothtills", handIn);
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.message()).contains("SOD-04");
        assertThat(office.claimTask("tangli", handIn).status()).isEqualTo(204);
    }
}
