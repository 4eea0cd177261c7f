package cn.guicheng.procedure.decorationpermit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.Together;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two windows at the same moment: a receipt is given once, and all takings are on one list. */
abstract class SameReceiptTest {
    @OnH2
    static class OnH2Test extends SameReceiptTest {}

    @OnPostgres
    static class OnPostgresTest extends SameReceiptTest {}

    @Autowired
    TestOffice office;

    @Autowired
    PermitDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Test
    void oneOfTwoWithTheSameReceiptsIsRefused() throws Exception {
        String first = desk.approved();
        String second = desk.approved();
        office.claimTask("hanmei", first);
        office.claimTask("hanmei", second);
        Map<String, Object> receipts = desk.receipts();
        List<Integer> statuses = Together.together(List.of(
                () -> office.complete("hanmei", first, receipts).status(),
                () -> office.complete("hanmei", second, receipts).status()));
        assertThat(statuses).containsExactlyInAnyOrder(204, 409);
        assertThat(taken(first) + taken(second)).isEqualTo(3);
    }

    @Test
    void twoFirstTakingsOfADayAreOnOneList() throws Exception {
        String first = desk.approved();
        String second = desk.approved();
        office.claimTask("hanmei", first);
        office.claimTask("hanmei", second);
        List<Integer> statuses = Together.together(List.of(
                () -> office.complete("hanmei", first, desk.receipts()).status(),
                () -> office.complete("hanmei", second, desk.receipts()).status()));
        assertThat(statuses).containsExactly(204, 204);
        assertThat(desk.handInOf(first, jdbc)).isEqualTo(desk.handInOf(second, jdbc));
    }

    private long taken(String permit) {
        return jdbc.sql("select count(*) from taking where case_number = ?")
                .param(permit)
                .query(Long.class)
                .single();
    }
}
