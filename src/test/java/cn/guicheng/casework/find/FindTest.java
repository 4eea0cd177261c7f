package cn.guicheng.casework.find;

import static cn.guicheng.TestOffice.CLAIMANT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** One field finds by a part of anything that stands in a case, among the cases that one may see. */
abstract class FindTest {
    @OnH2
    static class OnH2Test extends FindTest {}

    @OnPostgres
    static class OnPostgresTest extends FindTest {}

    @Autowired
    TestOffice office;

    @Autowired
    CaseTextRebuild rebuild;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TaskService taskService;

    @AfterEach
    void newcomersLeave() {
        office.newcomersLeave();
    }

    @Test
    void byNumberPersonAmountPurposeSellerAndInvoiceHoweverWritten() {
        Map<String, Object> line = new HashMap<>(TestOffice.line(987_654));
        line.put("seller", "曾记五金");
        Map<String, Object> values = office.claim(CLAIMANT, List.of(line));
        values.put("purpose", "更换三号楼水泵（100%_合格）");
        String claim = office.started(CLAIMANT, values);
        String invoice = line.get("invoiceNumber").toString();
        for (String typed : List.of(
                claim,
                claim.toLowerCase(),
                claim.substring(3),
                "ＢＸ" + claim.substring(2),
                "李娜 9876.54",
                "ln 9,876.54",
                "￥9,876.5 水泵",
                "三号楼 水泵",
                "更换三号楼",
                "%_合格",
                "zjwj",
                "cjwj",
                "曾记",
                invoice,
                invoice.substring(4),
                invoice.substring(0, 8) + " " + invoice.substring(8),
                invoice.substring(0, 8) + "-" + invoice.substring(8),
                "\u200b" + invoice + "\ufeff",
                "更换\u2060三号楼",
                "¥9,87 曾记",
                "9,8 水泵",
                "No." + invoice,
                "№：" + invoice.substring(8))) {
            assertThat(found(CLAIMANT, typed)).as(typed).contains(claim);
        }
        for (String typed :
                List.of("987654321", "曾记%五金", "更换_号楼", "水泵' or '1'='1", "李娜 没有的词", "\"", "\\", "!", "zjwx")) {
            assertThat(found(CLAIMANT, typed)).as(typed).doesNotContain(claim);
        }
    }

    @Test
    void byTelephoneAndUnitOfACustomer() {
        String phone = "1391" + String.format("%07d", Math.abs(System.nanoTime()) % 10_000_000);
        String request = complaint(Map.of("customerPhone", phone, "unit", "8-2-1301", "customerName", "欧阳春"));
        for (String typed : List.of(
                phone,
                phone.substring(3),
                phone.substring(0, 3) + " " + phone.substring(3, 7) + " " + phone.substring(7),
                "8-2-1301",
                "８－２－１３０１",
                "oyc",
                "欧阳 " + phone)) {
            assertThat(found("zhangmin", typed)).as(typed).contains(request);
        }
    }

    @Test
    void byAPartOfATelephoneNumberAsItIsTypedAndCopied() {
        String landline = "1086" + String.format("%06d", Math.abs(System.nanoTime()) % 1_000_000);
        String ofBeijing =
                complaint(Map.of("customerPhone", "(0" + landline.substring(0, 2) + ") " + landline.substring(2)));
        String mobile = "1371" + String.format("%07d", Math.abs(System.nanoTime()) % 10_000_000);
        String ofMobile = complaint(Map.of("customerPhone", mobile));
        String hongKong = "5" + String.format("%07d", Math.abs(System.nanoTime()) % 10_000_000);
        String ofHongKong = complaint(Map.of("customerPhone", "+852" + hongKong, "customerName", "叶问"));
        for (String typed :
                List.of("0" + landline, "0" + landline.substring(0, 8), "+86 10 " + landline.substring(2, 6))) {
            assertThat(found("zhangmin", typed)).as(typed).contains(ofBeijing);
        }
        for (String typed : List.of(
                "+86 137 " + mobile.substring(3, 7) + " " + mobile.substring(7),
                "+86 " + mobile.substring(0, 8),
                "＋８６ " + mobile)) {
            assertThat(found("zhangmin", typed)).as(typed).contains(ofMobile);
        }
        for (String typed : List.of(
                "+852 " + hongKong.substring(0, 4) + " " + hongKong.substring(4),
                "叶问 +852 " + hongKong.substring(0, 3),
                "(+852) " + hongKong)) {
            assertThat(found("zhangmin", typed)).as(typed).contains(ofHongKong);
        }
    }

    @Test
    void aCountryAloneIsNoNumber() {
        String claim = office.started();
        assertThat(found(CLAIMANT, claim + " +86")).isEmpty();
        assertThat(found(CLAIMANT, claim + " +860")).isEmpty();
    }

    @Test
    void nobodyFindsWhatTheyMayNotSee() {
        String claim = office.started();
        assertThat(found(CLAIMANT, claim)).containsExactly(claim);
        assertThat(found("sunzhiqiang", claim)).as("it waits for him").containsExactly(claim);
        assertThat(found("chenjianhua", claim)).as("sees all").containsExactly(claim);
        assertThat(found("huangang", claim)).isEmpty();
        assertThat(found("liuyang", claim)).as("not yet with the accountants").isEmpty();
        office.departmentHeadSigns(claim);
        assertThat(found("liuyang", claim)).containsExactly(claim);
        assertThat(found("sunzhiqiang", claim)).as("signed").containsExactly(claim);
        assertThat(office.get("nobody", "/api/find?search=x").status()).isEqualTo(401);
    }

    @Test
    void whoseCaseLiesBehindHundredsOfOthersFindsItAndTheOthersNot() {
        Map<String, Object> values = office.claim(CLAIMANT, List.of(TestOffice.line(4_321)));
        values.put("purpose", "配电房绝缘垫");
        String claim = office.started(CLAIMANT, values);
        for (int other = 0; other < 250; other++) {
            jdbc.update(
                    "insert into case_text (case_number, started_at, words) values (?, ?, ?)",
                    "BX-1999-%06d".formatted(other),
                    OffsetDateTime.now().plusDays(1),
                    "配电房绝缘垫");
        }
        try {
            assertThat(found(CLAIMANT, "绝缘垫")).containsExactly(claim);
        } finally {
            jdbc.update("delete from case_text where case_number like 'BX-1999-%'");
        }
    }

    @Test
    void whomAComplaintIsAboutFindsNothingOfIt() {
        String request = complaint(Map.of("complainedPerson", "chenjianhua", "customerName", "独孤问天"));
        assertThat(found("zhangmin", "独孤问天")).containsExactly(request);
        assertThat(found("chenjianhua", "独孤问天")).isEmpty();
        assertThat(found("chenjianhua", request)).isEmpty();
        assertThat(office.get("chenjianhua", "/api/cases?role=handled&state=all&search=" + encoded("独孤"))
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(office.get("chenjianhua", "/api/registers/requests?search=" + encoded("独孤"))
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void whatIsNotToBeFoundIsSaidSoAndNothingFails() {
        for (String typed : List.of(
                "李", "l", "%", "_", "!", "'", "\"", "\\", ";--", "\u200b", " ", "🙂", "a b c d e f g h i j k l")) {
            assertThat(find(CLAIMANT, typed).status()).as(typed).isEqualTo(200);
        }
        assertThat(found(CLAIMANT, "\u200b\u00a0 ")).as("nothing is asked for").isEmpty();
        assertThat(find(CLAIMANT, "x".repeat(201)).status()).isEqualTo(400);
        assertThat(find(CLAIMANT, "字".repeat(10_000)).status()).isBetween(400, 431);
        assertThat(find(CLAIMANT, "a\0b").status()).isEqualTo(400);
        assertThat(find(CLAIMANT, "a ".repeat(20)).status()).isEqualTo(200);
        assertThat(find(CLAIMANT, "a ".repeat(21)).message()).isEqualTo("search：不得超过 20 个词（以空格隔开）。");
        assertThat(office.get(CLAIMANT, "/api/find?search=x&size=0").status()).isEqualTo(400);
        assertThat(office.get(CLAIMANT, "/api/find").body().path("found")).isEmpty();
    }

    @Test
    void anEndedCaseAndWhatWasAddedLaterAreFoundToo() {
        String claim = office.started();
        office.walkTo(PaymentApprovalIds.PAY, claim);
        office.cashierPays(claim);
        assertThat(office.outcome(claim)).isEqualTo("paid");
        assertThat(found(CLAIMANT, "HD-" + claim))
                .as("the payment's reference, of the called procedure")
                .containsExactly(claim);
        JsonNode entry = find(CLAIMANT, claim).body().path("found").path(0);
        assertThat(entry.path("entry").path("outcome").asText()).isEqualTo("paid");
        assertThat(entry.path("entry").path("subject").asText()).isEqualTo("出差");
        assertThat(entry.path("task").isNull()).isTrue();
    }

    @Test
    void aTaskThatWaitsForTheReaderIsNamed() {
        String claim = office.started();
        assertThat(find("sunzhiqiang", claim)
                        .body()
                        .path("found")
                        .path(0)
                        .path("task")
                        .asText())
                .isEqualTo(office.task(claim).getId());
        assertThat(find(CLAIMANT, claim)
                        .body()
                        .path("found")
                        .path(0)
                        .path("task")
                        .isNull())
                .isTrue();
    }

    /** Who asked for the money does no step of its payment, though they hold the post; and what is put off waits. */
    @Test
    void aTaskThatTheReaderCannotDoNowIsNotNamed() {
        String claimant = "findclaims" + System.nanoTime();
        office.newPerson(claimant, "金", "自", null, "finance", "accountant");
        String claim = office.started(claimant, office.claim(claimant, List.of(TestOffice.line(12_345))));
        office.does("zhouminghui", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, TestOffice.APPROVE);
        assertThat(office.waitingAt(claim)).containsExactly(PaymentApprovalIds.AUDIT_PAYMENT);
        assertThat(task(claimant, claim).isNull()).isTrue();
        assertThat(task("liuyang", claim).asText()).isEqualTo(office.task(claim).getId());

        Task putOff = office.task(claim);
        putOff.setFollowUpDate(Date.from(ClockUtil.getCurrentTime().toInstant().plusSeconds(3600)));
        taskService.saveTask(putOff);
        assertThat(task("liuyang", claim).isNull()).isTrue();
    }

    private JsonNode task(String person, String claim) {
        JsonNode found = find(person, claim).body().path("found");
        assertThat(found).hasSize(1);
        return found.path(0).path("task");
    }

    @Test
    void anInvoiceFindsItsClaimAndItsPaymentInTheRegisters() {
        Map<String, Object> line = TestOffice.line(12_345);
        String claim = office.started(CLAIMANT, office.claim(CLAIMANT, List.of(line)));
        office.walkTo(PaymentApprovalIds.PAY, claim);
        office.cashierPays(claim);
        String invoice = line.get("invoiceNumber").toString();
        for (String register : List.of("claims", "payments")) {
            // Who has no part in the case, and reads the register.
            JsonNode rows = office.get("yeqing", "/api/registers/" + register + "?search=" + invoice)
                    .body();
            assertThat(rows.path("total").asInt()).as(register).isEqualTo(1);
            assertThat(rows.path("rows").path(0).path("caseNumber").asText()).isEqualTo(claim);
            assertThat(rows.path("rows").path(0).has("invoiceNumber")).isFalse();
        }
        assertThat(office.get("yeqing", "/api/registers/claims?search=" + claim)
                        .body()
                        .path("rows")
                        .path(0)
                        .path("purpose")
                        .asText())
                .isEqualTo("出差");
    }

    @Test
    void whoReadsARegisterInFullFindsEverybodysRowsByTheirColumns() {
        String newcomer = "zengxiaowen" + System.nanoTime();
        office.newPerson(newcomer, "曾", "小文", "zeng@office.example", "order");
        String claim = office.started(CLAIMANT, office.claim(CLAIMANT, List.of(TestOffice.line(987_654))));
        String newcomers = office.started(newcomer, office.claim(newcomer, List.of(TestOffice.line(987_654))));
        assertThat(found("yeqing", claim)).as("no case of hers").isEmpty();
        for (String typed : List.of(
                "9876.54",
                "9,876.54",
                "￥9876.5",
                "９８７６．５４元",
                "876.54",
                "ln",
                "ＬＮ",
                "李娜 9876.54",
                "9,876.5 LN",
                "ln 审批中 出差")) {
            assertThat(claims(typed)).as(typed).contains(claim);
        }
        for (String typed : List.of("9876.55", "ln 9876.55", "nl 9876.54", "李娜 没有的词", "98_6.54")) {
            assertThat(claims(typed)).as(typed).doesNotContain(claim);
        }
        assertThat(claims("zxw 9876.54")).contains(newcomers).doesNotContain(claim);
        assertThat(claims("cxw 9876.54")).contains(newcomers).doesNotContain(claim);
        assertThat(office.text("yeqing", "/api/registers/claims?search=" + encoded("李娜 9876.54"), "text/csv"))
                .contains(claim)
                .doesNotContain(newcomers);
    }

    /** As it is printed and copied. */
    @Test
    void byAnAmountWithBlanksBesideItsSign() {
        Map<String, Object> values = office.claim(CLAIMANT, List.of(TestOffice.line(987_654)));
        values.put("purpose", "预付元旦水泵款");
        String claim = office.started(CLAIMANT, values);
        String another = office.started(CLAIMANT, office.claim(CLAIMANT, List.of(TestOffice.line(987_655))));
        for (String typed : List.of(
                "¥ 9,876.54",
                "￥ 9,876.54",
                "￥\u3000９，８７６．５４",
                "9,876.54 元",
                "9876.54\u3000元",
                "９８７６．５４\u00a0元",
                "9,876.54元整",
                "9,876.54 元整",
                "9,876.54 圆 整",
                "¥\t9,876.54\t元",
                "人民币 9,876.54 元",
                "人民币：￥ 9,876.54 元整",
                "人民币9876.54",
                "RMB 9,876.54",
                "CNY¥ 9876.54",
                "水泵 ¥ 9,876.54 元 预付",
                "9,876.54 ￥")) {
            assertThat(found(CLAIMANT, typed)).as(typed).contains(claim).doesNotContain(another);
            assertThat(own(typed)).as(typed).contains(claim).doesNotContain(another);
            assertThat(claims(typed)).as(typed).contains(claim).doesNotContain(another);
        }
        for (String typed : List.of("¥ 9,876.50", "9,876.54 美元", "9,876.55 元", "人民币 9,876.54 角", "9,876.54 元宵")) {
            assertThat(found(CLAIMANT, typed)).as(typed).doesNotContain(claim);
        }
        assertThat(found(CLAIMANT, "元 水泵")).as("a sign of a word").contains(claim);
        assertThat(found(CLAIMANT, "水泵 ￥"))
                .as("the amount is still to be typed")
                .contains(claim);
        assertThat(found(CLAIMANT, "￥")).as("a word like any").doesNotContain(claim);
    }

    private List<String> own(String typed) {
        return office.get(CLAIMANT, "/api/cases?size=200&search=" + encoded(typed))
                .body()
                .findValuesAsText("caseNumber");
    }

    /** 12 digits of code and 8 of number are the same as 20. */
    @Test
    void anOlderInvoiceIsFoundByCodeAndNumberInOne() {
        String digits = TestOffice.invoiceNumber();
        Map<String, Object> line = TestOffice.line(12_345);
        line.put("invoiceCode", digits.substring(0, 12));
        line.put("invoiceNumber", digits.substring(12));
        String claim = office.started(CLAIMANT, office.claim(CLAIMANT, List.of(line)));
        office.walkTo(PaymentApprovalIds.PAY, claim);
        office.cashierPays(claim);
        for (String typed : List.of(
                digits,
                "No." + digits,
                digits.substring(0, 12) + "-" + digits.substring(12),
                digits.substring(0, 12) + " " + digits.substring(12),
                digits.substring(6, 16),
                digits.substring(12))) {
            assertThat(found(CLAIMANT, typed)).as(typed).contains(claim);
            assertThat(claims(typed)).as(typed).contains(claim);
            assertThat(office.get("yeqing", "/api/registers/payments?search=" + encoded(typed))
                            .body()
                            .findValuesAsText("caseNumber"))
                    .as(typed)
                    .contains(claim);
        }
    }

    @Test
    void customersAndPayeesAreFoundByInitialsInTheRegistersByWhoHasNoPart() {
        String request = complaint(Map.of("customerName", "欧阳春", "complainedPerson", "chenjianhua"));
        assertThat(found("suting", request)).as("no case of hers").isEmpty();
        assertThat(rows("suting", "requests", "oyc " + request)).containsExactly(request);
        assertThat(rows("suting", "requests", "ＯＹＣ " + request)).containsExactly(request);
        assertThat(rows("suting", "requests", "cjh " + request))
                .as("whom it is about, which the register does not show")
                .isEmpty();
        assertThat(rows("chenjianhua", "requests", "oyc " + request))
                .as("it is about him")
                .isEmpty();

        Map<String, Object> values = office.claim(CLAIMANT, List.of(TestOffice.line(12_345)));
        values.put("payeeName", "单县龙湖酒家");
        String claim = office.started(CLAIMANT, values);
        office.walkTo(PaymentApprovalIds.PAY, claim);
        office.cashierPays(claim);
        assertThat(found("yeqing", claim)).as("no case of hers").isEmpty();
        assertThat(rows("yeqing", "payments", "sxlh " + claim)).containsExactly(claim);
        assertThat(rows("yeqing", "payments", "dxlhjj " + claim)).containsExactly(claim);
        assertThat(rows("yeqing", "payments", "xslh " + claim)).isEmpty();
    }

    private List<String> rows(String person, String register, String typed) {
        return office.get(person, "/api/registers/" + register + "?size=200&search=" + encoded(typed))
                .body()
                .path("rows")
                .findValuesAsText("caseNumber");
    }

    private List<String> claims(String typed) {
        return office.get("yeqing", "/api/registers/claims?size=200&search=" + encoded(typed))
                .body()
                .findValuesAsText("caseNumber");
    }

    @Test
    void theLargestClaimIsFoundByItsLastLine() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            Map<String, Object> line = new HashMap<>(TestOffice.line(100));
            line.put("seller", "单位卢曾重行长乐" + i);
            line.put("description", ("第" + i + "行的用途").repeat(60).substring(0, 320));
            lines.add(line);
        }
        lines.get(499).put("seller", "最末一家铺子");
        lines.get(499).put("amountInCents", 7_654_321L);
        String claim = office.started(CLAIMANT, office.claim(CLAIMANT, lines));
        String invoice = lines.get(499).get("invoiceNumber").toString();
        for (String typed : List.of("最末一家铺子", "zmyjpz", "76543.21", invoice, "第0行 第499行")) {
            assertThat(found(CLAIMANT, typed)).as(typed).contains(claim);
        }
    }

    @Test
    void onesOwnListIsSearchedTheSameWay() {
        Map<String, Object> values = office.claim(CLAIMANT, List.of(TestOffice.line(55_501)));
        values.put("purpose", "采购绝缘手套" + System.nanoTime());
        String claim = office.started(CLAIMANT, values);
        for (String typed : List.of("绝缘手套 555.01", values.get("purpose").toString(), claim.substring(3))) {
            JsonNode rows = office.get(CLAIMANT, "/api/cases?search=" + encoded(typed))
                    .body()
                    .path("rows");
            assertThat(rows.findValuesAsText("caseNumber")).as(typed).contains(claim);
        }
        JsonNode row = office.get(CLAIMANT, "/api/cases?search=" + claim)
                .body()
                .path("rows")
                .path(0);
        assertThat(row.path("subject").asText()).isEqualTo(values.get("purpose"));
    }

    @Test
    void whatIsWrittenAnewIsWhatWasWritten() {
        String claim = office.started();
        List<Map<String, Object>> before = words(claim);
        jdbc.update("update case_text set words = 'x'");
        rebuild.run();
        assertThat(words(claim)).isEqualTo(before);
        jdbc.update("delete from case_text where case_number = ?", claim);
        rebuild.runWhereNeeded();
        assertThat(words(claim))
                .as("of a case without words among others that have them")
                .isEqualTo(before);
        jdbc.update("update case_text set words = 'x', outdated = true where case_number = ?", claim);
        jdbc.update("insert into case_text (case_number, started_at, words, outdated)"
                + " values ('BX-1998-000001', current_timestamp, 'x', true)");
        rebuild.runWhereNeeded();
        assertThat(words(claim)).as("outdated").isEqualTo(before);
        assertThat(words("BX-1998-000001").get(0)).as("its history is gone").containsEntry("words", "x");
        jdbc.update("delete from case_text where case_number = 'BX-1998-000001'");
    }

    private List<Map<String, Object>> words(String caseNumber) {
        return jdbc.queryForList("select case_number, words from case_text where case_number = ?", caseNumber);
    }

    private String complaint(Map<String, Object> values) {
        Map<String, Object> intake = new HashMap<>(Map.of(
                "channel", "phone",
                "requestType", "complaint",
                "topic", "engineering",
                "occurredAt", Date.from(Instant.now().minusSeconds(3600)),
                "description", "电梯异响，住户多次反映"));
        intake.put("customerName", "吴女士");
        intake.put("customerPhone", "13912345678");
        intake.put("unit", "3-1-502");
        for (String fact : List.of(
                "personalInjury",
                "mediaOrAuthority",
                "legalThreat",
                "repeated",
                "outOfScope",
                "answeredOnTheSpot",
                "aboutFrontDesk",
                "anonymous")) {
            intake.put(fact, false);
        }
        intake.putAll(values);
        return office.started("zhangmin", "complaint", intake);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer find(String person, String typed) {
        return office.get(person, "/api/find?search=" + encoded(typed));
    }

    private List<String> found(String person, String typed) {
        return find(person, typed).body().path("found").findValuesAsText("caseNumber");
    }
}
