package cn.guicheng.procedure.depositrefund;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.Together;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accountants get the list of each month once, by itself, whatever the number of nodes and however long none ran (DEPO-09). */
abstract class MonthlyListsTest {
    @OnH2
    static class OnH2Test extends MonthlyListsTest {}

    @OnPostgres
    static class OnPostgresTest extends MonthlyListsTest {}

    /** Each test has a year of its own: who was told once is not told again. */
    private static final String UNIT = "monthly-list";

    private static final List<String> ACCOUNTANTS = List.of("liuyang", "songjing");

    @Autowired
    MonthlyLists lists;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aDepositIsHeldSinceMay() {
        nothingWasSent();
        jdbc.sql(
                        """
                        insert into deposit (deposit_number, case_number, unit, owner_name, receipt_number, receipt_key,
                        amount_in_cents, state, received_at) values ('YJ-T-M', 'ZX-T-M', ?, '业主', 'SJ-T-M', 'SJ-T-M', 12345, 'held', ?)""")
                .params(UNIT, OffsetDateTime.parse("2031-05-10T08:00:00+08:00"))
                .update();
    }

    @AfterEach
    void takeBack() {
        ClockUtil.reset();
        jdbc.sql("delete from deposit where unit = ?").param(UNIT).update();
        nothingWasSent();
    }

    private void nothingWasSent() {
        jdbc.sql("delete from due_start where entry = 'monthly-list'").update();
        jdbc.sql("delete from due_watch where entry = 'monthly-list'").update();
    }

    @Test
    void itComesOnTheFirstWorkingDayOnce() throws Exception {
        // The first of June is a Sunday.
        at("2031-06-01T23:00:00+08:00");
        lists.send();
        at("2031-06-02T08:59:59+08:00");
        lists.send();
        assertThat(told("2031-05")).isEmpty();

        at("2031-06-02T09:00:00+08:00");
        Callable<Boolean> node = () -> {
            lists.send();
            return true;
        };
        Together.together(List.of(node, node, node));
        lists.send();
        assertThat(told("2031-05")).isEqualTo(ACCOUNTANTS);
        assertThat(jdbc.sql("select distinct text from notice where text like '2031-05 押金清单%'")
                        .query(String.class)
                        .single())
                .contains("本月收取 ¥123.45")
                .contains("deposit-books?month=2031-05");
    }

    @Test
    void whatFellDueWhileNothingRanFollows() {
        at("2032-06-03T00:00:00+08:00");
        lists.send();
        at("2032-09-10T00:00:00+08:00");
        lists.send();
        for (String month : List.of("2032-05", "2032-06", "2032-07", "2032-08")) {
            assertThat(told(month)).as(month).isEqualTo(ACCOUNTANTS);
        }
        assertThat(told("2032-09")).isEmpty();
    }

    private List<String> told(String month) {
        return jdbc.sql("select recipient from notice where text like ? order by recipient")
                .param(month + " 押金清单%")
                .query(String.class)
                .list();
    }

    private static void at(String time) {
        ClockUtil.setCurrentTime(Date.from(OffsetDateTime.parse(time).toInstant()));
    }
}
