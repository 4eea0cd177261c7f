package cn.guicheng.web.register;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import com.fasterxml.jackson.databind.JsonNode;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The books, as those whom they are for read them. */
class RegisterTest {
    private static final String DANGEROUS = "=cmd|' /C calc'!A0";

    abstract static class Books {
        @Autowired
        TestOffice office;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        DataSource dataSource;

        /** Payments of a test are found by a word of their own. */
        final String mark = "M" + UUID.randomUUID().toString().substring(0, 8);

        @AfterEach
        void takeBack() {
            jdbc.sql("delete from payment where reference like ?")
                    .param(mark + "%")
                    .update();
        }

        @ParameterizedTest
        @ValueSource(strings = {"%", "_", "!", "'", "\"", "\\", "100%_!", "';--"})
        void aSearchFindsWhatIsThereToTheLetter(String special) {
            pay("甲" + special + "公司", 100, "2026-01-05T10:00:00+08:00");
            pay("甲x公司", 200, "2026-01-06T10:00:00+08:00");

            assertThat(search("甲" + special + "公").findValuesAsText("payee"))
                    .filteredOn(payee -> payee.startsWith("甲" + special))
                    .hasSize(1);
            assertThat(search("甲" + special + "公").findValuesAsText("payee")).doesNotContain("甲x公司");
        }

        @Test
        void peopleAndCodesAreFoundByWhatTheyAreCalled() {
            String claim = office.started();
            assertThat(find("claims", "李娜").findValuesAsText("claimant"))
                    .as("as claimant, or as anybody else in the case")
                    .contains("lina");
            assertThat(find("claims", claim + " 审批中").findValuesAsText("caseNumber"))
                    .containsExactly(claim);
            assertThat(find("claims", "差旅").findValuesAsText("category")).containsOnly("travel");
            assertThat(find("claims", claim.toLowerCase()).findValuesAsText("caseNumber"))
                    .containsExactly(claim);
            assertThat(find("signatures", "发起").findValuesAsText("task")).containsOnly("start");
        }

        @Test
        void rowsAreSortedByAnyColumnAndPagesDoNotOverlap() {
            for (int i = 0; i < 7; i++) {
                pay("收款人" + i % 2, 500 - i * 50L, "2026-02-0" + (1 + i % 3) + "T10:00:00+08:00");
            }
            JsonNode byAmount = page("sort=amountInCents&order=asc");
            assertThat(byAmount.findValuesAsText("amountInCents"))
                    .containsExactly("200", "250", "300", "350", "400", "450", "500");
            JsonNode newest = page("");
            assertThat(newest.findValuesAsText("paidAt")).isSortedAccordingTo((a, b) -> b.compareTo(a));

            List<String> all = page("sort=payee").findValuesAsText("paymentNumber");
            List<String> pages = new java.util.ArrayList<>();
            for (int i = 0; i < 3; i++) {
                pages.addAll(page("sort=payee&size=3&page=" + i).findValuesAsText("paymentNumber"));
            }
            assertThat(pages).isEqualTo(all).doesNotHaveDuplicates().hasSize(7);
            assertThat(get("payments?size=3&page=9&search=" + mark)
                            .body()
                            .path("total")
                            .asInt())
                    .isEqualTo(7);
        }

        @Test
        void daysAreThoseOfTheOfficeAndBothEndsCount() {
            pay("前一天", 1, "2026-03-09T23:59:59.999+08:00");
            pay("零点", 2, "2026-03-10T00:00:00+08:00");
            pay("末刻", 3, "2026-03-11T23:59:59.999+08:00");
            pay("后一天", 4, "2026-03-12T00:00:00+08:00");

            assertThat(page("from=2026-03-10&to=2026-03-11&sort=paidAt").findValuesAsText("payee"))
                    .containsExactly("零点", "末刻");
            assertThat(page("to=2026-03-09").findValuesAsText("payee")).containsExactly("前一天");
            assertThat(page("from=2026-03-12").findValuesAsText("payee")).containsExactly("后一天");
            assertThat(page("from=2026-03-12").findValuesAsText("paidAt")).containsExactly("2026-03-12T00:00:00+08:00");
        }

        @ParameterizedTest
        @CsvSource({
            "page=-1, page",
            "size=0, size",
            "size=201, size",
            "size=1000000000, size",
            "size=99999999999, size",
            "page=abc, page",
            "sort=password, sort",
            "sort=payee;drop, sort",
            "order=up, order",
            "from=2026-13-01, from",
            "from=gestern, from",
            "to=2026-02-30, to",
            "from=2026-02-02&to=2026-02-01, from"
        })
        void whatIsNoQuestionIsRefusedByName(String parameters, String named) {
            Answer answer = get("payments?" + parameters);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.message()).startsWith(named + "：");
        }

        @Test
        void aSearchOfTenThousandSignsIsRefused() {
            for (String sign : List.of("x", "字", "%", "'")) {
                Answer answer =
                        get("payments?search=" + URLEncoder.encode(sign.repeat(10_000), StandardCharsets.UTF_8));
                assertThat(answer.status()).isEqualTo(400);
                assertThat(answer.message()).isEqualTo("search：不得超过 200 个字。");
            }
            assertThat(get("payments?search=" + "x".repeat(200)).status()).isEqualTo(200);
            assertThat(get("payments?search=" + "x".repeat(201)).status()).isEqualTo(400);
            assertThat(get("payments?search=%00").status()).isEqualTo(400);
        }

        @Test
        void eachRegisterIsForThoseItNames() {
            List<String> moneyPeople = List.of("tangli", "yeqing", "chenjianhua", "fangzhengyi", "admin");
            for (String person : moneyPeople) {
                assertThat(office.get(person, "/api/registers/payments").status())
                        .isEqualTo(200);
            }
            for (String person : List.of("lina", "sunzhiqiang", "yuanhaibo", "metrics")) {
                Answer refused = office.get(person, "/api/registers/payments");
                assertThat(refused.status()).isEqualTo(403);
                assertThat(refused.message()).isEqualTo("您不能查阅《付款登记簿》。");
                for (String view : List.of("page", "table", "print")) {
                    assertThat(office.get(person, "/api/registers/payments/" + view)
                                    .status())
                            .isEqualTo(403);
                }
                assertThat(office.get(person, "/api/registers").body().findValuesAsText("name"))
                        .doesNotContain("payments");
            }
            assertThat(office.get("lina", "/api/registers/nothing").status()).isEqualTo(404);
            assertThat(office.get(null, "/api/registers/payments").status()).isEqualTo(401);
        }

        @Test
        void aRegisterAddedLaterAppearsByItself() {
            assertThat(office.get("fangzhengyi", "/api/registers").body().findValuesAsText("title"))
                    .contains("回避登记簿（测试）");
            office.started();
            assertThat(office.get("fangzhengyi", "/api/registers/exclusions/page")
                            .body()
                            .path("rows")
                            .path(0)
                            .path("person")
                            .asText())
                    .isNotEmpty();
            assertThat(office.get("lina", "/api/registers/exclusions").status()).isEqualTo(403);
        }

        @Test
        void aRegisterWithoutDatesIsReadInTheOrderOfItsFirstColumn() {
            office.started();
            office.started();
            JsonNode page = office.get("fangzhengyi", "/api/registers/exclusions/page?size=200")
                    .body();
            assertThat(page.path("rows").findValuesAsText("caseNumber")).isSorted();
            assertThat(page.path("date").isNull()).isTrue();
            assertThat(page.path("sort").asText() + " " + page.path("order").asText())
                    .isEqualTo("caseNumber asc");
            Answer refused = office.get("fangzhengyi", "/api/registers/exclusions?from=2026-01-01");
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.message()).isEqualTo("from：《回避登记簿（测试）》没有日期，不能按日期查找。");
        }

        @Test
        void whatIsEmptyCountsAsTheLargest() {
            String open = office.started();
            String ended = office.started();
            office.post("lina", "/api/cases/" + ended + "/messages/reimbursement.withdrawn", Map.of());

            List<String> up = claimsByEnd("asc");
            assertThat(up.indexOf(ended)).isLessThan(up.indexOf(open));
            List<String> down = claimsByEnd("desc");
            assertThat(down.indexOf(open)).isLessThan(down.indexOf(ended));
        }

        private List<String> claimsByEnd(String order) {
            List<String> claims = new ArrayList<>();
            for (int page = 0; claims.size() == page * 200; page++) {
                claims.addAll(get("claims?sort=closedAt&size=200&order=" + order + "&page=" + page)
                        .body()
                        .findValuesAsText("caseNumber"));
            }
            return claims;
        }

        @Test
        void codesAreWordedAsTheModelsAndFormsWordThem() {
            pay("甲", 1, "2026-01-05T10:00:00+08:00");
            jdbc.sql("update payment set category = 'deposit-refund', method = 'cheque' where reference like ?")
                    .param(mark + "%")
                    .update();
            JsonNode row =
                    get("payments/page?search=" + mark).body().path("rows").path(0);
            assertThat(row.path("category").asText()).isEqualTo("押金退还");
            assertThat(row.path("method").asText()).isEqualTo("支票");
            assertThat(find("payments", mark + " 押金退").findValuesAsText("reference"))
                    .contains(mark + "-甲");
        }

        @Test
        void whoTakesAnExportAndGoesAwayKeepsNoConnection() throws Exception {
            payMany(20_000, "字".repeat(250));
            HikariPoolMXBean pool = dataSource.unwrap(HikariDataSource.class).getHikariPoolMXBean();
            try (Socket reader = new Socket()) {
                reader.setReceiveBufferSize(4_096);
                reader.connect(new InetSocketAddress(
                        "127.0.0.1", URI.create(office.address()).getPort()));
                reader.getOutputStream()
                        .write(("GET /api/registers/payments HTTP/1.1\r\nHost: x\r\nAccept: text/csv\r\n"
                                        + "Authorization: Basic YWRtaW46Z3VpY2hlbmc=\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(reader.getInputStream().readNBytes(1_000)).hasSize(1_000);
                await().untilAsserted(
                                () -> assertThat(pool.getActiveConnections()).isPositive());
            }
            await().untilAsserted(() ->
                    assertThat(pool.getActiveConnections()).as(this::whoIsBusy).isZero());
        }

        @Test
        void othersReadTheirOwnRowsOnly() {
            String mine = office.started();
            String other = office.started("madong", office.claim("madong", List.of(line(100))));
            office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, other, APPROVE);

            assertThat(reads("lina", "claims", mine)).isTrue();
            assertThat(reads("lina", "claims", other)).isFalse();
            assertThat(reads("lina", "signatures", mine)).isTrue();
            assertThat(reads("lina", "signatures", other)).isFalse();
            assertThat(reads("liuyang", "signatures", mine)).isFalse();
            assertThat(reads("liuyang", "signatures", other)).isTrue();
            for (String both : List.of("sunzhiqiang", "yuanhaibo")) {
                assertThat(reads(both, "signatures", mine)).as(both).isTrue();
                assertThat(reads(both, "signatures", other)).as(both).isTrue();
            }
            assertThat(office.get("lina", "/api/registers/signatures")
                            .body()
                            .path("rows")
                            .path(0)
                            .fieldNames())
                    .toIterable()
                    .containsExactly(
                            "caseNumber", "task", "person", "post", "decision", "comment", "signedAt", "actingFor");
        }

        @Test
        void everyExportIsHarmlessInASpreadsheet() throws IOException {
            Map<String, Object> values = office.claim("lina", List.of(line(100)));
            values.put("payeeName", DANGEROUS);
            String claim = office.started("lina", values);
            office.does(
                    "sunzhiqiang",
                    PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD,
                    claim,
                    Map.of("decision", "return", "comment", "＝1+1\r\n\"第二行\",后"));
            pay(DANGEROUS, 100, "2026-01-05T10:00:00+08:00");
            pay("  +a", 200, "2026-01-06T10:00:00+08:00");
            pay("他说“\"引号\"”,\n换行", 300, "2026-01-07T10:00:00+08:00");

            for (String name : office.get("admin", "/api/registers").body().findValuesAsText("name")) {
                for (String address : List.of(name, name + "/table")) {
                    List<CSVRecord> records = csv(address);
                    assertThat(records).isNotEmpty();
                    records.forEach(record ->
                            record.forEach(cell -> assertThat(cell).doesNotMatch("(?s)[\\s\\p{Z}]*[=+\\-@＝＋－＠].*")));
                }
            }
            List<CSVRecord> payments = csv("payments?sort=amountInCents&search=" + mark);
            assertThat(payments.get(0))
                    .containsExactly(
                            "paymentNumber",
                            "caseNumber",
                            "payee",
                            "category",
                            "amountInCents",
                            "method",
                            "reference",
                            "paidBy",
                            "paidAt");
            assertThat(payments.stream().skip(1).map(record -> record.get(2)))
                    .containsExactly("'" + DANGEROUS, "'  +a", "他说“\"引号\"”,\n换行");
            assertThat(payments.get(1).get(4)).isEqualTo("100");
            List<CSVRecord> table = csv("payments/table?sort=amountInCents&search=" + mark);
            assertThat(table.get(0)).contains("收款人", "金额", "出纳");
            assertThat(table.get(1)).contains("1.00", "唐莉", "银行转账", "2026-01-05 10:00");
        }

        @Test
        void csvIsEverythingFoundUnlessAPageIsNamed() throws IOException {
            for (int i = 0; i < 60; i++) {
                pay("收款人", 100 + i, "2026-01-05T10:00:00+08:00");
            }
            assertThat(csv("payments?search=" + mark)).hasSize(61);
            assertThat(csv("payments?size=10&page=5&search=" + mark)).hasSize(11);
            assertThat(get("payments?search=" + mark).body().path("rows")).hasSize(50);
        }

        @Test
        void onPaperWithSumsAndNothingThatRuns() {
            pay("<script>alert(1)</script>", 123_456, "2026-01-05T10:00:00+08:00");
            pay("乙", 100, "2026-01-06T10:00:00+08:00");
            String html = office.text(
                    "zhouminghui", "/api/registers/payments/print?from=2026-01-01&search=" + mark, "text/html");

            assertThat(html)
                    .contains("付款登记簿", "共 2 行，合计 ¥1,235.56", "2026-01-01 至 今天，含“" + mark, "周明慧", "size: A4")
                    .contains(
                            "&lt;script&gt;alert", "<td class=\"whole\">合计</td>", "<td class=\"number\">¥1,235.56</td>")
                    .doesNotContain("<script>");
        }

        void pay(String payee, long cents, String paidAt) {
            String number =
                    "FK-T-" + UUID.randomUUID().toString().substring(0, 12).toUpperCase();
            jdbc.sql("insert into payment (payment_number, payment_key, case_number, payee, category,"
                            + " amount_in_cents, method, reference, paid_by, paid_at) values (?, ?,"
                            + " 'BX-2025-000001', ?, 'travel', ?, 'bank', ?, 'tangli', ?)")
                    .params(number, number, payee, cents, mark + "-" + payee, OffsetDateTime.parse(paidAt))
                    .update();
        }

        private String whoIsBusy() {
            return Thread.getAllStackTraces().entrySet().stream()
                    .filter(thread -> Stream.of(thread.getValue())
                            .anyMatch(frame -> frame.getClassName().startsWith("cn.guicheng.")))
                    .map(thread -> thread.getKey().getName() + " " + List.of(thread.getValue()))
                    .collect(Collectors.joining("\n"));
        }

        private void payMany(int count, String payee) {
            List<Object[]> rows = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                rows.add(new Object[] {"FK-V-" + i, mark + i, payee, mark + "-" + i, OffsetDateTime.now()});
            }
            new JdbcTemplate(dataSource)
                    .batchUpdate(
                            """
                            insert into payment (payment_number, payment_key, case_number, payee, category,
                            amount_in_cents, method, reference, paid_by, paid_at)
                            values (?, ?, 'BX-2025-000001', ?, 'travel', 1, 'bank', ?, 'tangli', ?)""",
                            rows);
        }

        private JsonNode page(String parameters) {
            return get("payments?size=200&search=" + mark + "&" + parameters).body();
        }

        private JsonNode search(String text) {
            return find("payments", text);
        }

        private boolean reads(String reader, String register, String caseNumber) {
            return office.get(reader, "/api/registers/" + register + "?size=200&search=" + caseNumber)
                    .body()
                    .findValuesAsText("caseNumber")
                    .contains(caseNumber);
        }

        private JsonNode find(String register, String text) {
            return get(register + "?size=200&search=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                    .body();
        }

        private Answer get(String address) {
            return office.get("admin", "/api/registers/" + address);
        }

        private List<CSVRecord> csv(String address) throws IOException {
            String text = office.text("admin", "/api/registers/" + address, "text/csv");
            assertThat(text).startsWith("\uFEFF");
            return CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).getRecords();
        }
    }

    @Nested
    @OnH2
    class H2 extends Books {}

    @Nested
    @OnPostgres
    class Postgres extends Books {}
}
