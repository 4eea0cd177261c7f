package cn.guicheng.procedure.reimbursement;

import static cn.guicheng.TestOffice.CLAIMANT;
import static cn.guicheng.TestOffice.line;
import static cn.guicheng.TestOffice.variables;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a claim must not be: refused with the field's name, and nothing has changed. */
@OnH2
class BadClaimTest {
    @Autowired
    TestOffice office;

    static Stream<Arguments> badLines() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        return Stream.of(
                Arguments.of("amountInCents", 0, "金额"),
                Arguments.of("amountInCents", -1, "金额"),
                Arguments.of("amountInCents", 12.345, "金额"),
                Arguments.of("amountInCents", 1_000_000_000_000L, "金额"),
                Arguments.of("amountInCents", 10_000_000_000L, "金额"),
                Arguments.of("amountInCents", "一百", "金额"),
                Arguments.of("amountInCents", "100", "金额"),
                Arguments.of("amountInCents", 100.0, "金额"),
                Arguments.of("amountInCents", true, "金额"),
                Arguments.of("amountInCents", List.of(100), "金额"),
                Arguments.of("amountInCents", null, "金额"),
                Arguments.of("date", today.plusDays(1).toString(), "日期"),
                Arguments.of("date", "2026-02-30", "日期"),
                Arguments.of("date", "1999-12-31", "日期"),
                Arguments.of("date", null, "日期"),
                Arguments.of("seller", " ", "销售方"),
                Arguments.of("seller", "长".repeat(201), "销售方"),
                Arguments.of("description", null, "用途"),
                Arguments.of("invoiceNumber", null, "发票号码"),
                Arguments.of("noInvoiceReason", "遗失", "发票号码"),
                Arguments.of("invoiceNumber", "N123", "发票号码只能是数字"),
                Arguments.of("invoiceNumber", "No.26442000001234567890", "没有发票的理由"),
                Arguments.of("invoiceNumber", "2644200000123456789О", "发票号码"),
                Arguments.of("invoiceNumber", "٢٦٤٤٢٠٠٠٠٠١٢٣٤٥٦٧٨٩٠", "发票号码"),
                Arguments.of("invoiceNumber", "6442000001234567890", "填写的是 19 位"),
                Arguments.of("invoiceNumber", "1234567", "发票号码"),
                Arguments.of("invoiceNumber", "\u200B\u3164", "发票号码"),
                Arguments.of("invoiceNumber", "1".repeat(5000), "发票号码"),
                Arguments.of("invoiceNumber", 12345678, "发票号码"),
                Arguments.of("invoiceNumber", List.of("12345678"), "发票号码"),
                Arguments.of("invoiceNumber", "1234567\uD8008", "报销明细"),
                Arguments.of("invoiceCode", "0", "发票代码"),
                Arguments.of("invoiceCode", "044A", "发票代码"),
                Arguments.of("invoiceCode", "044001900111", "发票代码"),
                Arguments.of("description", "\u200B\uFEFF\u3164", "用途"),
                Arguments.of("approved", true, "approved"));
    }

    @ParameterizedTest
    @MethodSource("badLines")
    void aBadLineIsRefused(String name, Object value, String words) {
        Map<String, Object> bad = line(100);
        bad.put(name, value);
        refused(with("claimLines", List.of(line(100), bad)), "报销明细", "第 2 行", words);
    }

    static Stream<Arguments> goodLines() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        return Stream.of(
                Arguments.of("amountInCents", 1),
                Arguments.of("amountInCents", 9_999_999_999L),
                Arguments.of("date", today.toString()),
                Arguments.of("date", "2000-01-01"),
                Arguments.of("seller", "长".repeat(200)),
                Arguments.of("invoiceCode", null),
                Arguments.of("invoiceCode", " \u200B"));
    }

    @ParameterizedTest
    @MethodSource("goodLines")
    void theOtherSideOfEachLimitIsAccepted(String name, Object value) {
        Map<String, Object> good = line(100);
        good.put(name, value);
        assertThat(office.start(CLAIMANT, with("claimLines", List.of(good))).status())
                .isEqualTo(200);
    }

    @Test
    void aLineWithoutInvoiceSaysWhy() {
        Map<String, Object> line = line(100);
        line.remove("invoiceNumber");
        line.put("noInvoiceReason", "停车无发票");
        assertThat(office.start(CLAIMANT, with("claimLines", List.of(line))).status())
                .isEqualTo(200);
    }

    @Test
    void noLinesOrSomethingElseThanLinesIsRefused() {
        refused(with("claimLines", List.of()), "报销明细");
        refused(with("claimLines", Map.of("value", "{}", "type", "Json")), "报销明细");
        refused(with("claimLines", Map.of("value", "[", "type", "Json")), "报销明细");
        refused(with("claimLines", Map.of("value", "[]", "type", "String")), "报销明细");
        refused(without("claimLines"), "报销明细");
    }

    @Test
    void theSameInvoiceTwiceInOneClaimIsRefused() {
        Map<String, Object> line = line(100);
        Map<String, Object> same = new HashMap<>(line);
        same.put("invoiceNumber", " " + line.get("invoiceNumber") + "\u2060");
        refused(with("claimLines", List.of(line, same)), "报销明细", "两次");
    }

    @ParameterizedTest
    @CsvSource({"category, 费用类别", "purpose, 事由", "payeeName, 收款人", "attachments, 票据及附件"})
    void whatIsRequiredIsNamedByItsLabel(String name, String label) {
        refused(without(name), label, "必须填写");
        refused(with(name, "   "), label, "必须填写");
    }

    @ParameterizedTest
    @CsvSource({"category, gift, 费用类别", "payeeAccount, 1234567, 收款账号", "payeeAccount, abcdefgh12, 收款账号"})
    void whatIsNoneOfTheOptionsOrDoesNotMatchIsRefused(String name, String value, String label) {
        refused(with(name, value), label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "1234 5678", "12345678901234567890123456789012"})
    void accountsOfEightToThirtyTwoDigitsAreAccepted(String account) {
        assertThat(office.start(CLAIMANT, with("payeeAccount", account)).status())
                .isEqualTo(200);
    }

    @Test
    void anAccountOfThirtyThreeDigitsIsRefused() {
        refused(with("payeeAccount", "1".repeat(33)), "收款账号");
    }

    @Test
    void bankAndAccountComeTogether() {
        refused(without("payeeBank"), "开户行");
        refused(without("payeeAccount"), "收款账号");
    }

    @Test
    void textLongerThanTheFormAllowsIsRefused() {
        refused(with("purpose", "长".repeat(1001)), "事由");
        assertThat(office.start(CLAIMANT, with("purpose", "长".repeat(1000))).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"amountInCents", "outcome", "paymentOutcome", "startedBy", "decision", "resumeAt", "xyz"})
    void undeclaredVariablesAreRefused(String name) {
        refused(with(name, "1"), name);
    }

    @Test
    void mistypedVariablesAreRefused() {
        refused(with("purpose", true), "事由");
        refused(with("category", 5L), "费用类别");
    }

    @Test
    void aValueSentWithoutATypeHasThatOfItsKind() {
        assertThat(office.start(CLAIMANT, with("purpose", Map.of("value", "出差")))
                        .status())
                .isEqualTo(200);
        refused(with("purpose", Map.of("value", 5)), "事由");
        refused(with("claimLines", Map.of("value", "[]")), "报销明细");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", ",", " , "})
    void aListOfNoAttachmentsIsRefused(String ids) {
        refused(with("attachments", ids), "票据及附件");
    }

    @Test
    void whoIsInNoDepartmentStartsNothing() {
        for (String person : List.of("admin", "zhaozhengguo")) {
            assertThat(office.start(person, office.claim(person, List.of(line(100))))
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void aBusinessKeyOfTheCallersIsRefused() {
        Map<String, Object> body = new LinkedHashMap<>(variables(with("purpose", "x")));
        body.put("businessKey", "BX-2026-999999");
        Answer answer = office.post(CLAIMANT, "/engine-rest/process-definition/key/reimbursement/start", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains("编号");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"lina", "chenjianhua"})
    void aTaxiNeedsTheConsentOfTheHeadOfGeneralAdministration(String consenter) { // REIM-18
        Map<String, Object> values = with("category", "taxi");
        if (consenter != null) {
            values.put("priorConsentBy", consenter);
        }
        refused(values, "事先同意人", "REIM-18");
    }

    @Test
    void nobodyConsentsWhoDoesNotExist() {
        Map<String, Object> values = with("category", "taxi");
        values.put("priorConsentBy", "nobody");
        refused(values, "事先同意人", "没有这个人");
    }

    @Test
    void officeSuppliesNeedTheGeneralManagersConsent() { // REIM-17
        Map<String, Object> values = with("category", "office-supplies");
        values.put("priorConsentBy", "yuanhaibo");
        refused(values, "事先同意人", "REIM-17");
    }

    @Test
    void anAttachmentOfSomebodyElsesIsRefused() {
        refused(with("attachments", office.receipt("madong")), "票据及附件");
        refused(with("attachments", "00000000-0000-0000-0000-000000000000"), "票据及附件");
        String used = office.receipt(CLAIMANT);
        office.started(CLAIMANT, with("attachments", used));
        refused(with("attachments", used), "票据及附件");
    }

    @Test
    void aRefusedClaimLeavesNoNumberNoInvoiceAndNoAttachmentBehind() {
        Map<String, Object> line = line(100);
        String receipt = office.receipt(CLAIMANT);
        Map<String, Object> values = with("claimLines", List.of(line));
        values.put("attachments", receipt);
        values.put("payeeAccount", "1");
        String before = office.rows("case-numbers", "BX").toString();

        refused(values, "收款账号");

        assertThat(office.rows("case-numbers", "BX")).hasToString(before);
        values.put("payeeAccount", "12345678");
        assertThat(office.start(CLAIMANT, values).status()).isEqualTo(200);
    }

    @Test
    void submittingTheStartFormIsCheckedTheSame() {
        Answer answer = office.post(
                CLAIMANT,
                "/engine-rest/process-definition/key/reimbursement/submit-form",
                variables(without("purpose")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains("事由");
    }

    private void refused(Map<String, Object> values, String... words) {
        int cases = office.rows("claims", CLAIMANT).size();
        Answer answer = office.start(CLAIMANT, values);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(Arrays.asList(words))
                .allSatisfy(word -> assertThat(answer.message()).contains(word));
        assertThat(office.rows("claims", CLAIMANT)).hasSize(cases);
    }

    private Map<String, Object> claimOf(String person, List<Map<String, Object>> lines) {
        return office.claim(person, lines);
    }

    private Map<String, Object> with(String name, Object value) {
        Map<String, Object> values = office.claim(CLAIMANT, List.of(line(100)));
        values.put(name, value);
        return values;
    }

    private Map<String, Object> without(String name) {
        Map<String, Object> values = office.claim(CLAIMANT, List.of(line(100)));
        values.remove(name);
        return values;
    }
}
