package cn.guicheng.procedure.purchaserequest;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.REFUSE;
import static cn.guicheng.TestOffice.RETURN;
import static cn.guicheng.modelids.PurchaseRequestIds.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways a purchase can take (PUR-01…06, REIM-17), on both databases. */
abstract class PurchaseRequestTest {
    @OnH2
    static class OnH2Test extends PurchaseRequestTest {}

    @OnPostgres
    static class OnPostgresTest extends PurchaseRequestTest {}

    @Autowired
    TestOffice office;

    private static final String CLERK = "jiangnan";

    @Test
    void aPurchaseIsApprovedOrderedAcceptedAndPaid() { // PUR-01, PUR-02, PUR-03, PUR-06
        String purchase = accepted();
        assertThat(row(purchase).path("state").asText()).isEqualTo("accepted");
        assertThat(row(purchase).path("acceptedAt").asText()).startsWith("20");
        office.does(CLERK, REQUEST_PAYMENT, purchase, payment(TestOffice.invoiceNumber()));
        paid(purchase);

        assertThat(office.outcome(purchase)).isEqualTo("paid");
        assertThat(row(purchase).path("state").asText()).isEqualTo("paid");
        JsonNode payment = office.rows("payments", purchase).path(0);
        assertThat(payment.path("category").asText()).isEqualTo("purchase");
        assertThat(payment.path("amountInCents").asLong()).isEqualTo(12_345);
    }

    @Test
    void theSumIsTheServers() {
        Map<String, Object> sent = purchase(1, 100);
        sent.put("amountInCents", 100L);
        assertThat(office.start("lina", "purchase-request", sent).status()).isEqualTo(400);
        String purchase = office.started("lina", "purchase-request", purchase(3, 4_115));
        assertThat(row(purchase).path("state").asText()).isEqualTo("requested");
        assertThat(office.get("chenjianhua", "/api/cases/" + purchase).body().toString())
                .contains("123.45");
    }

    @Test
    void tenThousandYuanNeedThreeDifferentOffersAndNoOrderIsDearerThanApproved() {
        String purchase = ordering(purchase(100, 10_000));
        office.claimTask(CLERK, purchase);
        assertThat(office.complete(CLERK, purchase, order(1_000_001, offers(3))).message())
                .contains("下单金额");
        assertThat(office.complete(CLERK, purchase, order(1_000_000, offers(2))).message())
                .contains("报价及附件");
        String same = office.receipt(CLERK) + "," + office.receipt(CLERK) + "," + office.receipt(CLERK);
        assertThat(office.complete(CLERK, purchase, order(1_000_000, same)).status())
                .isEqualTo(400);
        office.does(CLERK, PLACE_ORDER, purchase, order(1_000_000, offers(3)));
        assertThat(row(purchase).path("state").asText()).isEqualTo("ordered");
        assertThat(row(purchase).path("orderedInCents").asLong()).isEqualTo(1_000_000);
    }

    @Test
    void whatIsNotAcceptedIsOrderedAgain() {
        String purchase = ordered();
        office.claimTask("lina", purchase);
        assertThat(office.complete("lina", purchase, Map.of("accepted", false)).message())
                .contains("不符之处");
        office.does("lina", ACCEPT_GOODS, purchase, Map.of("accepted", false, "findings", "少一箱"));
        assertThat(office.waitingAt(purchase)).containsExactly(PLACE_ORDER);
        assertThat(row(purchase).path("state").asText()).isEqualTo("ordered");
        assertThat(office.post("lina", "/api/cases/" + purchase + "/messages/purchase-request.withdrawn", Map.of())
                        .status())
                .as("what was ordered once is withdrawn no more")
                .isEqualTo(409);
        office.does(CLERK, PLACE_ORDER, purchase, order(12_345, null));
        office.does("lina", ACCEPT_GOODS, purchase, Map.of("accepted", true));
        assertThat(office.waitingAt(purchase)).containsExactly(REQUEST_PAYMENT);
    }

    @Test
    void whatAClerkOrderedForThemselvesTheirHeadAccepts() { // SOD-01
        String purchase = office.started(CLERK, "purchase-request", purchase(3, 4_115));
        office.does("yuanhaibo", SIGN_AS_DEPARTMENT_HEAD, purchase, APPROVE);
        office.generalManagerApproves(purchase);
        office.does(CLERK, PLACE_ORDER, purchase, order(12_345, null));
        office.does("yuanhaibo", ACCEPT_GOODS, purchase, Map.of("accepted", true));
        assertThat(office.waitingAt(purchase)).containsExactly(REQUEST_PAYMENT);
    }

    @Test
    void aSupplierInvoiceIsPaidOnceAndFreeAgainWhenRefused() { // PUR-01
        String invoice = TestOffice.invoiceNumber();
        String first = accepted();
        office.does(CLERK, REQUEST_PAYMENT, first, payment(invoice));
        String second = accepted();
        office.claimTask(CLERK, second);
        Answer twice = office.complete(CLERK, second, payment(invoice));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.message()).contains(first);
        Map<String, Object> line = TestOffice.line(100);
        line.put("invoiceNumber", invoice);
        assertThat(office.start("lina", office.claim("lina", List.of(line))).status())
                .isEqualTo(409);

        office.does("yuanhaibo", SIGN_AS_DEPARTMENT_HEAD, first, REFUSE);
        assertThat(office.outcome(first)).isEqualTo("refused");
        assertThat(row(first).path("state").asText()).isEqualTo("refused");
        office.does(CLERK, REQUEST_PAYMENT, second, payment(invoice));
    }

    @Test
    void whatIsNoInvoiceNumberIsRefused() {
        String purchase = accepted();
        office.claimTask(CLERK, purchase);
        Answer short7 = office.complete(CLERK, purchase, payment("1234567"));
        assertThat(short7.status()).isEqualTo(400);
        assertThat(short7.message()).contains("供应商发票号码");
        Map<String, Object> code = payment("12345678");
        code.put("supplierInvoiceCode", "123");
        assertThat(office.complete(CLERK, purchase, code).message()).contains("供应商发票代码");
    }

    @Test
    void anOlderInvoiceIsFoundByCodeAndNumberInOne() {
        String invoice = TestOffice.invoiceNumber();
        String purchase = accepted();
        Map<String, Object> payment = payment(invoice.substring(12));
        payment.put("supplierInvoiceCode", invoice.substring(0, 12));
        office.does(CLERK, REQUEST_PAYMENT, purchase, payment);
        assertThat(office.get(CLERK, "/api/find?search=" + invoice).body().findValuesAsText("caseNumber"))
                .containsExactly(purchase);
    }

    @Test
    void aReturnedPaymentIsRequestedAgain() {
        String purchase = accepted();
        String invoice = TestOffice.invoiceNumber();
        office.does(CLERK, REQUEST_PAYMENT, purchase, payment(invoice));
        office.does("yuanhaibo", SIGN_AS_DEPARTMENT_HEAD, purchase, RETURN);
        office.does(CLERK, REQUEST_PAYMENT, purchase, payment(invoice));
        paid(purchase);
        assertThat(office.outcome(purchase)).isEqualTo("paid");
    }

    @Test
    void theApplicantCorrectsAndWithdrawsUntilItIsOrdered() {
        String purchase = ordering(purchase(3, 4_115));
        office.does(CLERK, PLACE_ORDER, purchase, RETURN);
        Map<String, Object> correction = purchase(2, 100);
        correction.put("decision", "resubmit");
        office.does("lina", CORRECT_REQUEST, purchase, correction);
        assertThat(office.waitingAt(purchase)).containsExactly(SIGN_AS_DEPARTMENT_HEAD);
        assertThat(withdrawn(purchase).status()).isEqualTo(204);
        assertThat(row(purchase).path("state").asText()).isEqualTo("withdrawn");
        assertThat(withdrawn(ordered()).status()).isEqualTo(409);
    }

    /** Another asked for the money, but the case is theirs. */
    @Test
    void anAccountantDoesNotAuditWhatIsPaidForTheirOwnPurchase() { // SOD-01
        String purchase = office.started("liuyang", "purchase-request", purchase(3, 4_115));
        office.does("zhouminghui", SIGN_AS_DEPARTMENT_HEAD, purchase, APPROVE);
        office.generalManagerApproves(purchase);
        office.does(CLERK, PLACE_ORDER, purchase, order(12_345, null));
        office.does("liuyang", ACCEPT_GOODS, purchase, Map.of("accepted", true));
        office.does(CLERK, REQUEST_PAYMENT, purchase, payment(TestOffice.invoiceNumber()));
        office.does("yuanhaibo", SIGN_AS_DEPARTMENT_HEAD, purchase, APPROVE);
        Answer own = office.claimTask("liuyang", purchase);
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.message()).contains("这份单据由您发起");
        office.does("songjing", PaymentApprovalIds.AUDIT_PAYMENT, purchase, TestOffice.audit());
    }

    // --- the usual walk ---

    private String ordering(Map<String, Object> purchase) {
        String started = office.started("lina", "purchase-request", purchase);
        office.departmentHeadSigns(started);
        office.generalManagerApproves(started);
        return started;
    }

    private String ordered() {
        String purchase = ordering(purchase(3, 4_115));
        office.does(CLERK, PLACE_ORDER, purchase, order(12_345, null));
        return purchase;
    }

    private String accepted() {
        String purchase = ordered();
        office.does("lina", ACCEPT_GOODS, purchase, Map.of("accepted", true));
        return purchase;
    }

    private void paid(String purchase) {
        office.does("yuanhaibo", SIGN_AS_DEPARTMENT_HEAD, purchase, APPROVE);
        office.accountantAudits(purchase);
        office.generalManagerApproves(purchase);
        office.financeHeadRechecks(purchase);
        office.accountantPreparesVoucher(purchase);
        office.officeLeaderSignsVoucher(purchase);
        office.cashierPays(purchase);
    }

    private Map<String, Object> purchase(int quantity, long price) {
        Map<String, Object> values = new HashMap<>();
        values.put("purchaseKind", "equipment");
        values.put(
                "purchaseItems",
                List.of(Map.of(
                        "name", "水泵", "specification", "2 kW", "quantity", quantity, "unitPriceInCents", price)));
        values.put("purpose", "更换地下室水泵");
        values.put("neededBy", "2099-12-31");
        return values;
    }

    private Map<String, Object> order(long cents, String offers) {
        Map<String, Object> values = new HashMap<>(APPROVE);
        values.put("supplier", "宏达泵业");
        values.put("orderedInCents", cents);
        if (offers != null) {
            values.put("attachments", offers);
        }
        return values;
    }

    private String offers(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> office.upload(CLERK, "报价.pdf", ("%PDF-1.4 offer " + number).getBytes()))
                .map(uploaded -> uploaded.body().path("id").asText())
                .collect(Collectors.joining(","));
    }

    private Map<String, Object> payment(String invoice) {
        Map<String, Object> values = new HashMap<>();
        values.put("payeeName", "宏达泵业");
        values.put("payeeBank", "工商银行");
        values.put("payeeAccount", "6222000011112222");
        values.put("supplierInvoiceNumber", invoice);
        values.put("attachments", office.receipt(CLERK));
        return values;
    }

    private JsonNode row(String purchase) {
        return office.rows("purchases", purchase).path(0);
    }

    private Answer withdrawn(String purchase) {
        return office.post("lina", "/api/cases/" + purchase + "/messages/purchase-request.withdrawn", Map.of());
    }
}
