package cn.guicheng.procedure.parkinglease;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.REFUSE;
import static cn.guicheng.TestOffice.RETURN;
import static cn.guicheng.modelids.ParkingLeaseIds.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways a parking lease can take (PARK-01), on both databases. */
abstract class ParkingLeaseTest {
    @OnH2
    static class OnH2Test extends ParkingLeaseTest {}

    @OnPostgres
    static class OnPostgresTest extends ParkingLeaseTest {}

    @Autowired
    TestOffice office;

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    ManagementService managementService;

    @Autowired
    RuntimeService runtimeService;

    private final String space = "B2-" + NUMBERS.incrementAndGet();
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void aLeaseIsCheckedPaidSignedRenewedAndEnds() { // PARK-01
        String lease = inForce(0, 100);
        JsonNode row = row(lease);
        assertThat(row.path("parkingSpace").asText()).isEqualTo(space);
        assertThat(row.path("state").asText()).isEqualTo("in-force");
        assertThat(row.path("monthlyFeeInCents").asLong()).isEqualTo(30_000);

        passes(TIMER_LEASE_ENDS_SOON, lease);
        office.does("luoxin", RENEW_OR_END, lease, renewal(130));
        assertThat(row(lease).path("leaseTo").asText()).isEqualTo(day(130));
        passes(TIMER_LEASE_ENDS_SOON, lease);
        office.does("zhangmin", RENEW_OR_END, lease, Map.of("decision", "end"));
        assertThat(office.outcome(lease)).isNull();
        passes(TIMER_LEASE_ENDS, lease);
        assertThat(office.outcome(lease)).isEqualTo("ended");
        assertThat(row(lease).path("state").asText()).isEqualTo("ended");
    }

    @Test
    void aShortLeaseIsAskedAboutAtOnceAndEndsUnanswered() {
        String lease = inForce(0, 20);
        assertThat(office.waitingAt(lease)).containsExactly(RENEW_OR_END);
        passes(TIMER_LEASE_ENDS, lease);
        assertThat(office.outcome(lease)).isEqualTo("ended");
        assertThat(office.waitingAt(lease)).isEmpty();
    }

    @Test
    void aRenewalEndsLaterWithAnotherReceipt() {
        String lease = inForce(0, 20);
        office.claimTask("zhangmin", lease);
        assertThat(office.complete("zhangmin", lease, renewal(20)).message()).contains("新的结束日期");
        Map<String, Object> sameReceipt = new HashMap<>(renewal(60));
        sameReceipt.put("receiptNumber", "SJ-" + space);
        Answer twice = office.complete("zhangmin", lease, sameReceipt);
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.message()).contains("收据号");
        assertThat(office.complete("zhangmin", lease, Map.of("decision", "renew"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aSpaceIsLeasedOnceADay() {
        String first = inForce(0, 20);
        Answer same = office.start("zhangmin", "parking-lease", lease(20, 40));
        assertThat(same.status()).isEqualTo(409);
        assertThat(same.message()).contains(first);
        String later = office.started("zhangmin", "parking-lease", lease(21, 40));
        office.claimTask("zhangmin", first);
        Answer into = office.complete("zhangmin", first, renewal(21));
        assertThat(into.status()).isEqualTo(409);
        assertThat(into.message()).contains(later);
        office.does("gaofeng", CHECK_LEASE, later, REFUSE);
        assertThat(office.outcome(later)).isEqualTo("refused");
        office.does("zhangmin", RENEW_OR_END, first, renewal(21));
    }

    /** A lease that waits to be corrected. */
    private String returned() {
        String lease = office.started("zhangmin", "parking-lease", lease(0, 40));
        office.does("gaofeng", CHECK_LEASE, lease, RETURN);
        return lease;
    }

    @Test
    void anyFrontDeskPersonCorrectsAndWithdrawsUntilTheFeeIsCollected() {
        String lease = returned();
        Map<String, Object> correction = lease(0, 50);
        correction.put("decision", "resubmit");
        office.does("luoxin", CORRECT_LEASE, lease, correction);
        office.does("gaofeng", CHECK_LEASE, lease, APPROVE);
        assertThat(withdrawn("hanmei", lease).status()).isEqualTo(403);
        assertThat(withdrawn("luoxin", lease).status()).isEqualTo(204);
        assertThat(office.outcome(lease)).isEqualTo("withdrawn");

        String again = inForce(0, 40);
        assertThat(withdrawn("zhangmin", again).status()).isEqualTo(409);
    }

    /** The old space may be somebody else's by then. */
    @Test
    void aCorrectionThatHoldsAnotherSpaceIsNotTakenBack() {
        String lease = returned();
        Map<String, Object> correction = lease(0, 40);
        correction.put("decision", "resubmit");
        correction.put("parkingSpace", space + "-2");
        office.does("luoxin", CORRECT_LEASE, lease, correction);
        Answer refused = takesBack("luoxin", lease);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.message()).contains("已据此登记");
        office.started("zhangmin", "parking-lease", lease(0, 40));
    }

    @Test
    void aCorrectionThatHoldsWhatItHeldIsTakenBackAndHandedInAgain() {
        String lease = returned();
        Map<String, Object> correction = lease(0, 40);
        correction.put("decision", "resubmit");
        office.does("luoxin", CORRECT_LEASE, lease, correction);
        assertThat(takesBack("luoxin", lease).status()).isEqualTo(204);
        office.does("luoxin", CORRECT_LEASE, lease, correction);
        office.does("gaofeng", CHECK_LEASE, lease, APPROVE);
    }

    /** The same receipt would be refused the second time. */
    @Test
    void whatNotedAReceiptIsNotTakenBack() {
        String lease = office.started("zhangmin", "parking-lease", lease(0, 40));
        office.does("gaofeng", CHECK_LEASE, lease, APPROVE);
        office.does(
                "hanmei",
                COLLECT_FEE,
                lease,
                Map.of("receiptNumber", "SJ-" + space, "receivedInCents", 30_000L, "paymentMethod", "cash"));
        assertThat(takesBack("hanmei", lease).status()).isEqualTo(409);
    }

    private Answer takesBack(String person, String lease) {
        return office.post(person, "/api/tasks/" + office.task(lease).getId() + "/take-back", Map.of());
    }

    @Test
    void whatIsGivenUpInTheCorrectionIsWithdrawn() {
        String lease = returned();
        office.does("luoxin", CORRECT_LEASE, lease, Map.of("decision", "withdraw"));
        assertThat(office.outcome(lease)).isEqualTo("withdrawn");
        assertThat(office.rows("parking-leases", lease)).isEmpty();
        office.started("zhangmin", "parking-lease", lease(0, 40));
    }

    @Test
    void whatCannotBeALeaseIsRefused() {
        assertThat(office.start("zhangmin", "parking-lease", lease(-40, -1)).message())
                .contains("结束日期");
        assertThat(office.start("zhangmin", "parking-lease", lease(10, 9)).status())
                .isEqualTo(400);
        assertThat(office.start("lina", "parking-lease", lease(0, 40)).status()).isEqualTo(403);
        for (String none : List.of("12345", "12800138000", "68886888", "电话", "138001380000", "+852 21")) {
            Map<String, Object> phone = lease(0, 40);
            phone.put("lesseePhone", none);
            Answer refused = office.start("zhangmin", "parking-lease", phone);
            assertThat(refused.status()).as(none).isEqualTo(400);
            assertThat(refused.message()).contains("租户电话");
        }
    }

    @Test
    void theLesseesTelephoneIsKeptInOneWayOfWriting() {
        Map<String, Object> phone = lease(0, 40);
        phone.put("lesseePhone", "（021）6888 6888 转 801");
        String lease = office.started("zhangmin", "parking-lease", phone);
        assertThat(office.get("zhangmin", "/api/cases/" + lease).body().toString())
                .contains("021-68886888-801");
    }

    @Test
    void theRegisterFindsTheLesseeByInitials() {
        String lease = inForce(0, 40);
        for (String typed : List.of("zxs " + space, "ZXS " + lease)) {
            JsonNode found = office.get("yeqing", "/api/registers/parking-leases?search=" + typed.replace(" ", "%20"))
                    .body();
            assertThat(found.path("rows").findValuesAsText("caseNumber"))
                    .as(typed)
                    .containsExactly(lease);
        }
        assertThat(office.get("yeqing", "/api/registers/parking-leases?search=xzs%20" + space)
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
    }

    private String inForce(int from, int to) {
        String lease = office.started("zhangmin", "parking-lease", lease(from, to));
        office.does("gaofeng", CHECK_LEASE, lease, APPROVE);
        office.does(
                "hanmei",
                COLLECT_FEE,
                lease,
                Map.of("receiptNumber", "SJ-" + space, "receivedInCents", 30_000L, "paymentMethod", "cash"));
        office.does(
                "luoxin",
                SIGN_AGREEMENT,
                lease,
                Map.of("agreementNumber", "XY-" + space, "attachments", office.receipt("luoxin")));
        return lease;
    }

    private Map<String, Object> lease(int from, int to) {
        Map<String, Object> values = new HashMap<>();
        values.put("unit", "3-1201");
        values.put("lesseeName", "周先生");
        values.put("lesseePhone", "13800138000");
        values.put("plate", "沪A12345");
        values.put("parkingSpace", space);
        values.put("leaseFrom", day(from));
        values.put("leaseTo", day(to));
        values.put("monthlyFeeInCents", 30_000L);
        return values;
    }

    private Map<String, Object> renewal(int to) {
        return Map.of(
                "decision",
                "renew",
                "leaseTo",
                day(to),
                "receiptNumber",
                "SJ-" + NUMBERS.incrementAndGet(),
                "receivedInCents",
                30_000L);
    }

    private String day(int fromToday) {
        return today.plusDays(fromToday).toString();
    }

    private JsonNode row(String lease) {
        return office.rows("parking-leases", lease).path(0);
    }

    private Answer withdrawn(String person, String lease) {
        return office.post(person, "/api/cases/" + lease + "/messages/parking-lease.withdrawn", Map.of());
    }

    private void passes(String timer, String lease) {
        String instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(lease)
                .singleResult()
                .getId();
        Job job = managementService
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(timer)
                .singleResult();
        assertThat(office.post("admin", "/engine-rest/job/" + job.getId() + "/execute", Map.of())
                        .status())
                .isEqualTo(204);
    }
}
