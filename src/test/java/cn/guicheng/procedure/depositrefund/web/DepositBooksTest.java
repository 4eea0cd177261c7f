package cn.guicheng.procedure.depositrefund.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of a month adds up, and what stands in one register only is found; on both databases. */
abstract class DepositBooksTest {
    @OnH2
    static class OnH2Test extends DepositBooksTest {}

    @OnPostgres
    static class OnPostgresTest extends DepositBooksTest {}

    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime());
    private static final YearMonth LONG_AGO = YearMonth.of(2019, 3);

    @Autowired
    TestOffice office;

    @Autowired
    JdbcClient jdbc;

    private final String mark = "T" + NUMBERS.incrementAndGet();

    /** Entered past the register, so they go past it too. */
    @AfterEach
    void takeBack() {
        jdbc.sql("delete from deposit where unit = ?").param(mark).update();
        jdbc.sql("delete from payment where payee = ?").param(mark).update();
    }

    @Test
    void everyDifferenceIsFoundAndNothingElse() {
        settled("A", 100, 0);
        paid("A", 100);
        settled("B", 100, 0);
        settled("C", 90, 10);
        paid("C", 100);
        paid("D", 5);
        settled("E", 0, 100);
        settled("F", 60, 40);
        paid("F", 59);
        paid("F", 1);
        underWay("G");
        underWay("H");
        paid("H", 100);

        assertThat(differences())
                .containsExactlyInAnyOrder(
                        "B 100 0 已结清，没有付款", "C 90 100 退款与付款金额不同", "D 0 5 已付款，没有对应的押金", "H 0 100 已付款，押金尚未结清");
        String csv = office.text("zhouminghui", "/api/deposits/reconciliation", "text/csv");
        assertThat(csv)
                .contains("depositNumber,refundCase")
                .contains(refund("B"))
                .doesNotContain(refund("A"));
    }

    @Test
    void theSumsAreThoseOfTheRegisters() {
        JsonNode before = reconciliation().path("totals");
        settled("A", 90, 10);
        paid("A", 90);
        underWay("B");
        JsonNode after = reconciliation().path("totals");
        assertThat(List.of(
                        grown(before, after, "deposits"),
                        grown(before, after, "receivedInCents"),
                        grown(before, after, "refundedInCents"),
                        grown(before, after, "deductedInCents"),
                        grown(before, after, "openInCents"),
                        grown(before, after, "paidInCents")))
                .containsExactly(2L, 200L, 90L, 10L, 100L, 90L);
    }

    @Test
    void aMonthHasWhatWasOpenInItAndAddsUp() { // DEPO-09
        received("A", "2019-02-28T23:59:59+08:00", "2019-02-28T23:59:59+08:00");
        received("B", "2019-02-28T23:59:59+08:00", "2019-03-01T00:00:00+08:00");
        received("C", "2019-03-01T00:00:00+08:00", "2019-03-31T23:59:59+08:00");
        received("D", "2019-03-31T23:59:59+08:00", "2019-04-01T00:00:00+08:00");
        received("E", "2019-04-01T00:00:00+08:00", null);
        received("F", "2019-03-15T00:00:00+08:00", null);

        JsonNode month =
                office.get("hanmei", "/api/deposits/monthly?month=" + LONG_AGO).body();
        assertThat(StreamSupport.stream(month.path("lines").spliterator(), false)
                        .map(line -> line.path("receiptNumber").asText().replace(mark, "") + " "
                                + line.path("openInCents").asLong()))
                .containsExactlyInAnyOrder("B 0", "C 0", "D 100", "F 100");
        assertThat(month.path("openingInCents").asLong()).isEqualTo(100);
        assertThat(month.path("receivedInCents").asLong()).isEqualTo(300);
        assertThat(month.path("refundedInCents").asLong()).isEqualTo(120);
        assertThat(month.path("deductedInCents").asLong()).isEqualTo(80);
        assertThat(month.path("closingInCents").asLong()).isEqualTo(200);

        String table = office.text("liuyang", "/api/deposits/monthly/table?month=" + LONG_AGO, "text/csv");
        assertThat(table).contains("押金编号,装修许可").contains("1.00").doesNotContain(mark + "A");
        assertThat(office.text("liuyang", "/api/deposits/monthly?month=" + LONG_AGO, "text/csv"))
                .contains("depositNumber,caseNumber")
                .contains("2019-03-15T00:00:00+08:00");
    }

    @Test
    void thisMonthIsTheOneMeantWhereNoneIsNamed() {
        assertThat(office.get("hanmei", "/api/deposits/monthly")
                        .body()
                        .path("month")
                        .asText())
                .isEqualTo(YearMonth.now(ZoneId.of("Asia/Shanghai")).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "1999-12", "2999-01", "x"})
    void whatIsNoMonthIsRefused(String month) {
        assertThat(office.get("hanmei", "/api/deposits/monthly?month=" + month).status())
                .isEqualTo(400);
    }

    @Test
    void booksAreForThoseWhoReadTheRegisters() {
        for (String person : List.of("zhouminghui", "liuyang", "chenjianhua", "admin")) {
            assertThat(office.get(person, "/api/deposits/reconciliation").status())
                    .as(person)
                    .isEqualTo(200);
            assertThat(office.get(person, "/api/deposits/monthly").status())
                    .as(person)
                    .isEqualTo(200);
        }
        for (String person : List.of("hanmei", "pengyu")) {
            assertThat(office.get(person, "/api/deposits/reconciliation").status())
                    .as(person)
                    .isEqualTo(403);
            assertThat(office.get(person, "/api/deposits/monthly").status())
                    .as(person)
                    .isEqualTo(200);
        }
        assertThat(office.get("hanmei", "/api/deposits").body().toString())
                .isEqualTo("{\"monthly\":true,\"reconciliation\":false,\"objections\":false}");
        assertThat(office.get("zhangmin", "/api/deposits").body().toString())
                .isEqualTo("{\"monthly\":false,\"reconciliation\":false,\"objections\":true}");
        assertThat(office.get("lina", "/api/deposits/monthly").status()).isEqualTo(403);
        assertThat(office.get("lina", "/api/registers/deposits").status()).isEqualTo(403);
        assertThat(office.get(null, "/api/deposits/monthly").status()).isEqualTo(401);
    }

    @Test
    void theRegisterShowsHowLongADepositIsHeld() {
        OffsetDateTime now = OffsetDateTime.now();
        received("A", now.minusDays(30).minusMinutes(5).toString(), null);
        received("B", now.minusDays(30).toString(), now.minusDays(20).toString());
        assertThat(age("A")).isEqualTo(30);
        assertThat(age("B")).isEqualTo(10);
        assertThat(office.rows("deposits", mark + "%20在押").toString())
                .contains(mark + "A")
                .doesNotContain(mark + "B");
    }

    private int age(String name) {
        return office.rows("deposits", mark + name).path(0).path("ageInDays").asInt(-1);
    }

    private List<String> differences() {
        return StreamSupport.stream(reconciliation().path("differences").spliterator(), false)
                .filter(line -> line.path("refundCase").asText().contains(mark))
                .map(line -> "%s %d %d %s"
                        .formatted(
                                line.path("refundCase")
                                        .asText()
                                        .substring(refund("").length()),
                                line.path("refundedInCents").asLong(),
                                line.path("paidInCents").asLong(),
                                line.path("finding").asText()))
                .toList();
    }

    private JsonNode reconciliation() {
        return office.get("zhouminghui", "/api/deposits/reconciliation").body();
    }

    private static long grown(JsonNode before, JsonNode after, String name) {
        return after.path(name).asLong() - before.path(name).asLong();
    }

    private String refund(String name) {
        return "TK-" + mark + name;
    }

    private void received(String name, String receivedAt, String settledAt) {
        enter(name, receivedAt, settledAt, settledAt == null ? 0 : 60, settledAt == null ? 0 : 40);
    }

    private void settled(String name, long refunded, long deducted) {
        enter(name, "2019-01-01T00:00:00+08:00", "2019-01-02T00:00:00+08:00", refunded, deducted);
    }

    private void underWay(String name) {
        enter(name, "2019-01-01T00:00:00+08:00", null, 0, 0);
        jdbc.sql("update deposit set state = 'being-refunded', refund_case = ? where receipt_number = ?")
                .params(refund(name), mark + name)
                .update();
    }

    private void enter(String name, String receivedAt, String settledAt, long refunded, long deducted) {
        OffsetDateTime received = OffsetDateTime.parse(receivedAt);
        jdbc.sql(
                        """
                        insert into deposit (deposit_number, case_number, unit, owner_name, receipt_number, receipt_key,
                        amount_in_cents, refunded_in_cents, deducted_in_cents, state, refund_case, received_at,
                        works_accepted_at, cards_recovered_at, settled_at)
                        values (?, ?, ?, '业主', ?, ?, 100, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        "YJ-" + mark + name,
                        "ZX-" + mark + name,
                        mark,
                        mark + name,
                        mark + name,
                        refunded,
                        deducted,
                        settledAt == null ? "held" : "settled",
                        settledAt == null ? null : refund(name),
                        received,
                        received,
                        received,
                        settledAt == null ? null : OffsetDateTime.parse(settledAt))
                .update();
    }

    private void paid(String name, long amount) {
        String number = "FK-" + NUMBERS.incrementAndGet();
        jdbc.sql(
                        """
                        insert into payment (payment_number, payment_key, case_number, payee, category, amount_in_cents,
                        method, reference, paid_by, paid_at) values (?, ?, ?, ?, 'deposit-refund', ?, 'bank', 'x', 'tangli', ?)""")
                .params(number, number, refund(name), mark, amount, OffsetDateTime.parse("2019-01-02T00:00:00+08:00"))
                .update();
    }
}
