package cn.guicheng.web.page;

import static cn.guicheng.TestOffice.CLAIMANT;
import static cn.guicheng.TestOffice.line;
import static cn.guicheng.TestOffice.voucher;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A number is found, and taken for the same, however it is written; on both databases. */
abstract class SpellingsFoundTest {
    @OnH2
    static class OnH2Test extends SpellingsFoundTest {}

    @OnPostgres
    static class OnPostgresTest extends SpellingsFoundTest {}

    @Autowired
    TestOffice office;

    static Stream<Named<UnaryOperator<String>>> spellings() {
        return Stream.of(
                Named.of("as it is", number -> number),
                Named.of("lower case", String::toLowerCase),
                Named.of("full width", SpellingsFoundTest::fullWidth),
                Named.of("full width, lower case", number -> fullWidth(number.toLowerCase())),
                Named.of("dashes", number -> number.replace('-', '—')),
                Named.of("minus", number -> number.replace('-', '\u2212')),
                Named.of("blanks", number -> " " + number.replace("-", " - ") + "\u3000"));
    }

    /** In an address what nobody sees is refused at the door. */
    static Stream<Named<UnaryOperator<String>>> sentSpellings() {
        return Stream.concat(
                spellings(), Stream.of(Named.of("unseen", number -> number.replace("2026", "20\u200B2\u20606"))));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void aCaseIsFoundByItsNumber(UnaryOperator<String> spelling) {
        String claim = office.started();
        String spelt = encoded(spelling.apply(claim));

        assertThat(office.get(CLAIMANT, "/api/cases/" + spelt)
                        .body()
                        .path("caseNumber")
                        .asText())
                .isEqualTo(claim);
        assertThat(office.get(CLAIMANT, "/api/cases/" + spelt + "/timeline").status())
                .isEqualTo(200);
        assertThat(office.get(CLAIMANT, "/api/cases?search=" + spelt)
                        .body()
                        .at("/rows/0/caseNumber")
                        .asText())
                .isEqualTo(claim);
        for (String register : List.of("claims", "signatures", "invoices", "notices")) {
            assertThat(office.rows(register, spelt).findValuesAsText("caseNumber"))
                    .as(register)
                    .contains(claim);
        }
        assertThat(office.post(CLAIMANT, "/api/cases/" + spelt + "/messages/reimbursement.withdrawn", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(office.get(CLAIMANT, "/api/cases/" + spelt + "/copy").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BX", "BX-2026-999999", "-", "%F0%9F%98%80", "'", "BX_2026_000001"})
    void whatIsNoNumberIsNotFound(String number) {
        assertThat(office.get(CLAIMANT, "/api/cases/" + number + "/timeline").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("sentSpellings")
    void aFollowUpNamesItsCaseInAnySpelling(UnaryOperator<String> spelling) {
        String first = office.started("zhangmin", "complaint", request());
        Map<String, Object> second = request();
        second.put("followUpOf", spelling.apply(first));
        String linked = office.started("zhangmin", "complaint", second);

        assertThat(office.get("zhangmin", "/api/cases/" + linked).body().toString())
                .contains('"' + first + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"3栋\u200B1502", "３栋１５０２", "3 栋 1502", "3\u00A0栋1502\uFEFF", "3\u3164栋1502"})
    void aUnitIsTheSameUnit(String unit) {
        Map<String, Object> first = request();
        first.put("unit", "3 栋1502");
        office.started("zhangmin", "complaint", first);

        assertThat(office.get("zhangmin", "/api/complaint/earlier?unit=" + encoded(unit))
                        .body()
                        .path("unitKnown")
                        .asBoolean())
                .isTrue();
        assertThat(office.rows("requests", encoded(unit))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+852 2123 4567, +85221234567",
        "＋８５３ ６６１２ ３４５６, +85366123456",
        "00886 912 345 678, +886912345678",
        "+1 (650) 253-0000, +16502530000",
        "+81 3-1234-5678, +81312345678"
    })
    void aCustomerFromElsewhereIsFoundByTheirNumber(String typed, String kept) {
        Map<String, Object> request = request();
        request.put("customerPhone", typed);
        String number = office.started("zhangmin", "complaint", request);

        assertThat(office.rows("requests", number).path(0).path("customerPhone").asText())
                .isEqualTo(kept);
        assertThat(office.rows("requests", encoded(typed)).findValuesAsText("caseNumber"))
                .contains(number);
        assertThat(office.get("zhangmin", "/api/complaint/earlier?phone=" + encoded(typed))
                        .body()
                        .path("cases")
                        .findValuesAsText("caseNumber"))
                .contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a..b@example.com", "a.@example.com", "ａ@example.com", "a@ｅxample.com", "a\u200B@example.com"})
    void anAddressThatIsNoneIsRefused(String email) {
        Map<String, Object> request = request();
        request.put("customerEmail", email);
        Answer answer = office.start("zhangmin", "complaint", request);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains("邮箱");
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void aVoucherNumberIsUsedOnceAMonth(UnaryOperator<String> spelling) {
        String number = "记-2026-" + System.nanoTime();
        String first = atVoucher();
        office.does("liuyang", PaymentApprovalIds.PREPARE_VOUCHER, first, numbered(spelling.apply(number)));
        assertThat(office.rows("vouchers", first).path(0).path("voucherNumber").asText())
                .isEqualTo(number);
        assertThat(office.rows("vouchers", encoded(spelling.apply(number)))).hasSize(1);

        String second = atVoucher();
        Answer answer = office.complete("liuyang", second, numbered(number));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.message()).contains("凭证号", number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6222000011112222",
                "6222 0000 1111 2222",
                "６２２２００００１１１１２２２２",
                "6222-0000-1111-2222",
                "6222\u00A000001111\u200B2222"
            })
    void anAccountIsItsDigits(String typed) {
        Map<String, Object> values = office.claim(CLAIMANT, List.of(line(100)));
        values.put("payeeAccount", typed);
        String claim = office.started(CLAIMANT, values);
        assertThat(office.get(CLAIMANT, "/api/cases/" + claim).body().toString())
                .contains("\"6222000011112222\"");
    }

    @Test
    void anAccountWithLettersIsRefused() {
        for (String typed : List.of("622200001111222O", "٦٢٢٢٠٠٠٠١١١١٢٢٢٢", "6222.0000.1111.2222")) {
            Map<String, Object> values = office.claim(CLAIMANT, List.of(line(100)));
            values.put("payeeAccount", typed);
            Answer answer = office.start(CLAIMANT, values);
            assertThat(answer.status()).as(typed).isEqualTo(400);
            assertThat(answer.message()).contains("收款账号");
        }
    }

    private String atVoucher() {
        String claim = office.started();
        office.walkTo(PaymentApprovalIds.PREPARE_VOUCHER, claim);
        office.claimTask("liuyang", claim);
        return claim;
    }

    private static Map<String, Object> numbered(String number) {
        Map<String, Object> values = new HashMap<>(voucher(12_345, "bank"));
        values.put("voucherNumber", number);
        return values;
    }

    private static Map<String, Object> request() {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("channel", "phone");
        request.put("requestType", "repair");
        request.put("topic", "engineering");
        request.put("customerPhone", "13800138000");
        request.put("description", "漏水");
        return request;
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(sign -> wide.append((char) (sign > ' ' && sign < 0x7F ? sign + 0xFEE0 : sign)));
        return wide.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
