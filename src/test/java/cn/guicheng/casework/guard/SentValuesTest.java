package cn.guicheng.casework.guard;

import static cn.guicheng.TestOffice.CLAIMANT;
import static cn.guicheng.TestOffice.line;
import static cn.guicheng.TestOffice.text;
import static cn.guicheng.TestOffice.voucher;
import static cn.guicheng.TestOffice.voucherLines;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is sent is kept as it was read: one document, exact numbers, nothing behind or around it; on both databases. */
abstract class SentValuesTest {
    @OnH2
    static class OnH2Test extends SentValuesTest {}

    @OnPostgres
    static class OnPostgresTest extends SentValuesTest {}

    @Autowired
    TestOffice office;

    @Autowired
    RuntimeService runtime;

    /** Around a list as it should be. */
    static Stream<String> noDocuments() {
        return Stream.of(
                "%s[]",
                "%1$s%1$s",
                "%s<b>x</b>",
                "%s {}",
                "%s,",
                "%s//",
                "[%s]",
                "{\"a\":%s}",
                "\uFEFF%s",
                "%s\u200B",
                "[]",
                "{}",
                "null",
                "1",
                "\"x\"",
                "[null]",
                "[[]]",
                "[1]");
    }

    @ParameterizedTest
    @MethodSource("noDocuments")
    void aListIsOneDocument(String sent) {
        refused(CLAIMANT, claim(sent.formatted(text(List.of(line(100))))), "报销明细");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"amountInCents\":1,\"amountInCents\":100",
                "\"amountInCents\":18446744073709551716",
                "\"amountInCents\":-18446744073709551516",
                "\"amountInCents\":36893488147419103332",
                "\"amountInCents\":1e2",
                "\"amountInCents\":100.0",
                "\"amountInCents\":100.00000000000000000000001",
                "\"amountInCents\":1E400",
                "\"amountInCents\":NaN",
                "\"amountInCents\":0x64",
                "\"amountInCents\":0100",
                "\"amountInCents\":\"100\"",
                "\"amountInCents\":[100]",
                "\"amountInCents\":{\"$numberLong\":\"100\"}",
                "\"amountInCents\":100,\"invoiceNumber\":\"\\ud800\"",
                "\"amountInCents\":100,\"seller\":\"\\udfff\"",
                "\"amountInCents\":100,\"seller\":\"\\u0000\""
            })
    void aLineHasExactNumbersAndTextsThatCanBeKept(String amount) {
        String line = text(List.of(line(100))).replace("\"amountInCents\":100", amount);
        refused(CLAIMANT, claim(line.replaceAll("(?<=\"seller\":)\"文具店\",(?=.*\"seller\")", "\"x\",")), "报销明细");
    }

    @Test
    void aVoucherOfMoreThanSixtyFourBitsDoesNotBalance() {
        String claim = office.started();
        office.walkTo(PaymentApprovalIds.PREPARE_VOUCHER, claim);
        office.claimTask("liuyang", claim);
        // 2^64 + 12,345 cents would be ¥123.45 again.
        BigInteger wraps = BigInteger.TWO.pow(64).add(BigInteger.valueOf(12_345));
        String right = text(voucherLines(12_345));
        for (String lines : List.of(
                right.replace("12345", wraps.toString()),
                right.replaceFirst("12345", wraps.toString()),
                right.replace("12345", "12345.0"),
                right.replace("12345", "1.2345e4"),
                right.replace("12345", "\"12345\""),
                right.replace("12345", "9223372036854775807"),
                right + right,
                right + "<b>",
                right.replace("\"summary\":\"差旅\"", "\"summary\":\"差旅\",\"summary\":\"差旅\""),
                right.replace("差旅", "\u200B"))) {
            Map<String, Object> values = new HashMap<>(voucher(12_345, "bank"));
            values.put("voucherLines", Map.of("type", "Json", "value", lines));
            Answer answer = office.complete("liuyang", claim, values);
            assertThat(answer.status()).as(lines).isEqualTo(400);
            assertThat(answer.message()).contains("凭证分录");
        }
        assertThat(office.waitingAt(claim)).containsExactly(PaymentApprovalIds.PREPARE_VOUCHER);
    }

    @Test
    void whatIsKeptIsTheDocumentAndNotTheText() {
        String spaced = text(List.of(line(100))).replace(",", " ,\n ").replace("文具店", "\\u6587\\u5177\\u5e97");
        String claim = office.started(CLAIMANT, claim("  " + spaced + "  "));

        VariableInstance kept = runtime.createVariableInstanceQuery()
                .variableName("claimLines")
                .processInstanceIdIn(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(claim)
                        .rootProcessInstances()
                        .singleResult()
                        .getId())
                .disableCustomObjectDeserialization()
                .singleResult();
        assertThat(((SerializableValue) kept.getTypedValue()).getValueSerialized())
                .contains("文具店")
                .doesNotContain(" ,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"18446744073709551716", "9223372036854775808", "12.5", "1e3", "\"1e3\"", "true", "[1]"})
    void aNumberOfAFormIsExact(String amount) {
        String body = text(TestOffice.variables(request())).replaceFirst("(\"value\":)100\\b", "$1" + amount);
        assertThat(body).contains("\"value\":" + amount);
        String before = office.rows("case-numbers", "SQ").toString();

        Answer answer = office.send("zhangmin", "/engine-rest/process-definition/key/complaint/start", body);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.message()).isNotBlank();
        assertThat(office.rows("case-numbers", "SQ")).hasToString(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u3164\u2800", " \uFEFF\u2060 ", "\uFFFC", "\u00AD", "\u202E\u202C"})
    void whatNobodySeesIsMissing(String nothing) {
        Map<String, Object> values = office.claim(CLAIMANT, List.of(line(100)));
        values.put("purpose", nothing);
        refused(CLAIMANT, values, "事由");
    }

    @ParameterizedTest
    @ValueSource(ints = {3999, 4001, 20_000})
    void blanksAroundDoNotCountAndBreakNothing(int blanks) {
        Map<String, Object> values = office.claim(CLAIMANT, List.of(line(100)));
        values.put("purpose", "出差" + " ".repeat(blanks - 2));
        int status = office.start(CLAIMANT, values).status();
        assertThat(status).isEqualTo(blanks <= 4000 ? 200 : 400);
    }

    private Map<String, Object> claim(String lines) {
        Map<String, Object> values = office.claim(CLAIMANT, List.of());
        values.put("claimLines", Map.of("type", "Json", "value", lines));
        return values;
    }

    private static Map<String, Object> request() {
        return Map.of(
                "channel",
                "phone",
                "requestType",
                "complaint",
                "topic",
                "engineering",
                "customerPhone",
                "13800138000",
                "description",
                "漏水",
                "claimedAmountInCents",
                100L);
    }

    private void refused(String person, Map<String, Object> values, String label) {
        int cases = office.rows("claims", person).size();
        Answer answer = office.start(person, values);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.message()).contains(label);
        assertThat(office.rows("claims", person)).hasSize(cases);
    }
}
