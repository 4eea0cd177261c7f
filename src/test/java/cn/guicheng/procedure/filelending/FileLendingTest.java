package cn.guicheng.procedure.filelending;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.REFUSE;
import static cn.guicheng.modelids.FileLendingIds.*;
import static cn.guicheng.procedure.filelending.LendingDesk.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways a request for a file can take (FILE-05…14), on both databases. */
abstract class FileLendingTest {
    @OnH2
    static class OnH2Test extends FileLendingTest {}

    @OnPostgres
    static class OnPostgresTest extends FileLendingTest {}

    @Autowired
    TestOffice office;

    @Autowired
    LendingDesk desk;

    @Test
    void aFileIsConsentedToHandedOverAndComesBack() { // FILE-08, FILE-09, FILE-11, FILE-13, AMB-19
        String item = desk.item();
        String loan = desk.requested(item, "lend");
        assertThat(loan).matches("JY-\\d{4}-\\d{6}");
        office.does(ENGINEERING_HEAD, CONSENT_AS_BORROWER_HEAD, loan, APPROVE);
        office.does(SERVICE_HEAD, CONSENT_AS_ARCHIVE_HEAD, loan, APPROVE);
        assertThat(desk.loanState(loan)).isEqualTo("queued");
        office.does(CLERK, HAND_OVER, loan, Map.of("handedOver", true));
        assertThat(desk.state(item)).isEqualTo("on-loan");
        assertThat(desk.loanState(loan)).isEqualTo("on-loan");
        assertThat(desk.loan(loan).path("dueAt").asText()).startsWith(isoDay(6));
        office.does(BORROWER, CONFIRM_RECEIPT, loan, Map.of());
        desk.isBack(loan);
        office.does(OTHER_CLERK, CHECK_RETURN, loan, intact());

        assertThat(office.outcome(loan)).isEqualTo("returned");
        assertThat(desk.state(item)).isEqualTo("in");
        assertThat(desk.loanState(loan)).isEqualTo("returned");
        assertThat(office.rows("damages", loan)).isEmpty();
    }

    @Test
    void theReceiptIsNoTaskAnyMoreWhenTheItemIsBack() {
        String loan = desk.lent(desk.item());
        desk.isBack(loan);
        assertThat(office.waitingAt(loan)).containsExactly(CHECK_RETURN);
        assertThat(desk.send(CLERK, loan, "item-returned", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void whoeverIsOfTheItemsDepartmentNeedsItsHeadAlone() {
        String item = desk.item("ordinary", "engineering", Map.of());
        String loan = desk.requested(item, "copy");
        office.does(ENGINEERING_HEAD, CONSENT_AS_ARCHIVE_HEAD, loan, APPROVE);
        office.does(CLERK, HAND_OVER, loan, Map.of("handedOver", true, "copyCount", 3));
        assertThat(office.outcome(loan)).isEqualTo("copied");
        assertThat(desk.state(item)).isEqualTo("in");
        assertThat(desk.loanState(loan)).isEqualTo("returned");
        assertThat(desk.loan(loan).path("copyCount").asInt()).isEqualTo(3);
    }

    @Test
    void nobodyConsentsToTheirOwn() { // SOD-08
        String item = desk.item("ordinary", "engineering", Map.of());
        String loan = office.started(ENGINEERING_HEAD, "file-lending", desk.request(item, "excerpt"));
        assertThat(office.claimTask(ENGINEERING_HEAD, loan).status()).isNotEqualTo(204);
        office.does("linxiaoyan", CONSENT_AS_ARCHIVE_HEAD, loan, APPROVE);
        office.does(CLERK, HAND_OVER, loan, Map.of("handedOver", true));
        assertThat(office.outcome(loan)).isEqualTo("copied");
    }

    @Test
    void aConfidentialFileIsReadOnSiteWithTheProjectHeadsConsent() { // AMB-18
        String item = desk.item("confidential", "customer-service", Map.of());
        String reading = desk.requested(item, "read");
        office.does(ENGINEERING_HEAD, CONSENT_AS_BORROWER_HEAD, reading, APPROVE);
        office.does(SERVICE_HEAD, CONSENT_AS_ARCHIVE_HEAD, reading, APPROVE);
        office.does(ENGINEERING_HEAD, CONSENT_AS_PROJECT_HEAD, reading, APPROVE);
        office.does(CLERK, HAND_OVER, reading, Map.of("handedOver", true));
        assertThat(office.waitingAt(reading)).containsExactly(CHECK_RETURN);
        office.does(CLERK, CHECK_RETURN, reading, intact());
        assertThat(office.outcome(reading)).isEqualTo("read");
        JsonNode row = desk.loan(reading);
        assertThat(row.path("lentAt").asText()).isNotEmpty();
        assertThat(row.path("returnedAt").asText()).isNotEmpty();
    }

    @Test
    void whatAHeadRefusesIsNotLent() {
        String item = desk.item();
        String loan = desk.requested(item, "lend");
        office.does(ENGINEERING_HEAD, CONSENT_AS_BORROWER_HEAD, loan, REFUSE);
        assertThat(office.outcome(loan)).isEqualTo("refused");
        assertThat(desk.asks(BORROWER, item, "lend").status()).isEqualTo(200);
    }

    @Test
    void whatIsOutIsWaitedForInOrder() {
        String item = desk.item();
        String first = desk.lent(item);
        String second = office.started("madong", "file-lending", desk.request(item, "lend"));
        String third = office.started("pengyu", "file-lending", desk.request(item, "read"));
        office.does(headOfPengyu(), CONSENT_AS_BORROWER_HEAD, third, APPROVE);
        office.does(SERVICE_HEAD, CONSENT_AS_ARCHIVE_HEAD, third, APPROVE);
        desk.consents(second);
        assertThat(office.waitingAt(second)).isEmpty();
        assertThat(office.waitingAt(third)).isEmpty();
        assertThat(desk.row(item).path("waiting").asInt()).isEqualTo(2);
        desk.isBack(first);
        office.does(CLERK, CHECK_RETURN, first, intact());
        assertThat(office.waitingAt(second)).containsExactly(HAND_OVER);
        assertThat(office.waitingAt(third)).isEmpty();

        desk.passes(TIMER_OFFER_ENDS, second);
        assertThat(office.waitingAt(second)).isEmpty();
        assertThat(office.waitingAt(third)).containsExactly(HAND_OVER);
        desk.passes(TIMER_OFFER_ENDS, third);
        assertThat(office.waitingAt(second)).containsExactly(HAND_OVER);
        assertThat(desk.send("madong", second, "withdrawn", Map.of()).status()).isEqualTo(204);
        assertThat(office.outcome(second)).isEqualTo("withdrawn");
        assertThat(office.waitingAt(third)).containsExactly(HAND_OVER);
        desk.passes(TIMER_OFFER_ENDS, third);
        assertThat(office.waitingAt(third)).containsExactly(HAND_OVER);
    }

    private String headOfPengyu() {
        return office.get("admin", "/engine-rest/user?memberOfGroup=general-administration-head")
                .body()
                .path(0)
                .path("id")
                .asText();
    }

    @Test
    void whoDoesNotComeForItHasItStillWhereNobodyWaits() {
        String loan = desk.consented(desk.item(), "lend");
        office.does(CLERK, HAND_OVER, loan, Map.of("handedOver", false, "comment", "没有来取"));
        assertThat(office.waitingAt(loan)).containsExactly(HAND_OVER);
    }

    @Test
    void whatIsOverdueIsChasedAndReported() { // FILE-12, AMB-17
        String loan = desk.lent(desk.item());
        desk.passes(TIMER_RETURN_REMINDER, loan);
        assertThat(office.rows("notices", loan).toString()).contains("没有人排队的可以续借一次");
        desk.passes(TIMER_RETURN_DUE, loan);
        assertThat(desk.loanState(loan)).isEqualTo("overdue");
        office.does(CLERK, CHASE_RETURN, loan, Map.of("chaseNote", "电话催还"));
        assertThat(office.told(loan, "report")).doesNotContain(ENGINEERING_HEAD);
        desk.passes(TIMER_CHASE_AGAIN, loan);
        assertThat(office.told(loan, "report")).contains(ENGINEERING_HEAD);
        office.does(CLERK, CHASE_RETURN, loan, Map.of("chaseNote", "上门催还"));
        desk.passes(TIMER_CHASE_AGAIN, loan);
        assertThat(office.rows("notices", loan).toString()).contains("多次追收仍未归还");
        assertThat(desk.send(BORROWER, loan, "renewed", Map.of("returnDate", isoDay(7)))
                        .status())
                .isEqualTo(409);
        desk.isBack(loan);
        office.does(CLERK, CHECK_RETURN, loan, intact());
        assertThat(office.outcome(loan)).isEqualTo("returned");
    }

    private String told(String loan) {
        return office.rows("notices", loan).toString();
    }

    @Test
    void aLoanIsRenewedOnceWhereNobodyWaits() { // AMB-17
        String item = desk.item();
        String loan = desk.lent(item);
        assertThat(renewed(loan, "2026-13-01")).isEqualTo(400);
        assertThat(desk.send(BORROWER, loan, "renewed", Map.of()).status()).isEqualTo(400);
        assertThat(renewed(loan, isoDay(5))).isEqualTo(400);
        assertThat(renewed(loan, isoDay(8))).isEqualTo(400);
        assertThat(desk.send("madong", loan, "renewed", Map.of("returnDate", isoDay(7)))
                        .status())
                .isIn(403, 404);
        assertThat(renewed(loan, isoDay(7))).isEqualTo(204);
        assertThat(desk.loan(loan).path("dueAt").asText()).startsWith(isoDay(8));
        assertThat(desk.job(loan, TIMER_RETURN_DUE).getDuedate()).isEqualTo(day(8));
        assertThat(renewed(loan, isoDay(7))).isEqualTo(409);

        String other = desk.lent(desk.item());
        String waiting = office.started(
                "madong",
                "file-lending",
                desk.request(desk.loan(other).path("itemNumber").asText(), "lend"));
        desk.consents(waiting);
        assertThat(renewed(other, isoDay(6))).isEqualTo(409);
    }

    private int renewed(String loan, String until) {
        return desk.send(BORROWER, loan, "renewed", Map.of("returnDate", until)).status();
    }

    @Test
    void whatComesBackDamagedIsBlockedAndOwedFor() { // FILE-13
        String item = desk.item();
        String loan = desk.lent(item);
        String next = office.started("madong", "file-lending", desk.request(item, "lend"));
        desk.consents(next);
        desk.isBack(loan);
        office.does(CLERK, CHECK_RETURN, loan, desk.damaged());
        assertThat(office.outcome(loan)).isEqualTo("returned");
        assertThat(desk.state(item)).isEqualTo("blocked");
        JsonNode damage = office.rows("damages", loan).path(0);
        assertThat(damage.path("person").asText()).isEqualTo(BORROWER);
        assertThat(damage.path("compensationInCents").asLong()).isEqualTo(5_000);
        assertThat(damage.path("state").asText()).isEqualTo("open");
        assertThat(office.waitingAt(next)).isEmpty();
        assertThat(told(next)).contains("已封存待修");
        assertThat(desk.asks("pengyu", item, "lend").status()).isEqualTo(409);

        String repair = "/api/registers/archive-items/" + item + "/repair";
        assertThat(office.call("PUT", BORROWER, repair, Map.of("reason", "已修补")).status())
                .isEqualTo(403);
        assertThat(office.call("PUT", CLERK, repair, Map.of("reason", "已修补")).status())
                .isEqualTo(204);
        assertThat(office.waitingAt(next)).containsExactly(HAND_OVER);
        assertThat(office.call("PUT", CLERK, repair, Map.of("reason", "已修补")).status())
                .isEqualTo(409);
    }

    @Test
    void whatTheTableProposesIsChangedOnlyWithAReason() { // FILE-13
        String loan = desk.lent(desk.item());
        desk.isBack(loan);
        office.claimTask(CLERK, loan);
        Map<String, Object> found = new HashMap<>(desk.damaged());
        found.put("compensationInCents", Map.of("value", 100, "type", "Long"));
        assertThat(office.complete(CLERK, loan, found).status()).isEqualTo(400);
        found.put("compensationReason", "轻微破损");
        assertThat(office.complete(CLERK, loan, found).status()).isEqualTo(204);
        assertThat(office.rows("damages", loan)
                        .path(0)
                        .path("compensationInCents")
                        .asLong())
                .isEqualTo(100);
    }

    @Test
    void anElectronicFileIsLookedAtForTheDaysAskedAndEachLookIsOnRecord() { // FILE-14
        String item = desk.item();
        String file = "/api/registers/archive-items/" + item + "/file";
        assertThat(desk.asks(BORROWER, item, "view").status()).isEqualTo(400);
        assertThat(office.call("PUT", CLERK, file, Map.of("attachment", office.receipt(CLERK)))
                        .status())
                .isEqualTo(204);
        String view = desk.requested(item, "view");
        assertThat(office.file(BORROWER, file).statusCode()).isEqualTo(404);
        desk.consents(view);
        assertThat(office.waitingAt(view)).isEmpty();
        assertThat(office.file(BORROWER, file).statusCode()).isEqualTo(200);
        assertThat(office.file("madong", file).statusCode()).isEqualTo(404);
        assertThat(office.rows("archive-views", item)).hasSize(1);
        assertThat(desk.state(item)).isEqualTo("in");
        desk.passes(TIMER_VIEW_ENDS, view);
        assertThat(office.outcome(view)).isEqualTo("viewed");
        assertThat(office.file(BORROWER, file).statusCode()).isEqualTo(404);
    }

    @Test
    void anOwnersKeyIsLentByTheFrontDeskAgainstTheOwnersConsent() { // KEY-02
        String key = desk.item("ordinary", "customer-service", Map.of("kind", "key", "keptBy", "front-desk"));
        assertThat(desk.asks(BORROWER, key, "read").status()).isEqualTo(400);
        assertThat(desk.asks(BORROWER, key, "lend").status()).isEqualTo(400);
        Map<String, Object> request = desk.request(key, "lend");
        request.put("attachments", office.receipt(BORROWER));
        String loan = office.started(BORROWER, "file-lending", request);
        desk.consents(loan);
        assertThat(office.claimTask(CLERK, loan).status()).isNotEqualTo(204);
        office.does("zhangmin", HAND_OVER, loan, Map.of("handedOver", true));
        assertThat(desk.send(CLERK, loan, "item-returned", Map.of()).status()).isIn(403, 404);
        assertThat(desk.send("luoxin", loan, "item-returned", Map.of()).status())
                .isEqualTo(204);
        office.does("luoxin", CHECK_RETURN, loan, intact());
        assertThat(office.outcome(loan)).isEqualTo("returned");
    }

    @Test
    void theKeyOfAVacantUnitIsTheStewards() { // KEY-01
        String key = desk.item("ordinary", "customer-service", Map.of("kind", "key", "keptBy", "steward"));
        String loan = desk.consented(key, "lend");
        office.does("gaofeng", HAND_OVER, loan, Map.of("handedOver", true));
        assertThat(desk.state(key)).isEqualTo("on-loan");
    }

    @Test
    void whoeverLeavesIsSaidToHaveItStill() {
        office.newPerson("jieyuezhe", "解", "越者", "jieyuezhe@example.com", "engineering");
        String item = desk.item("ordinary", "engineering", Map.of());
        String loan = office.started("jieyuezhe", "file-lending", desk.request(item, "lend"));
        office.does(ENGINEERING_HEAD, CONSENT_AS_ARCHIVE_HEAD, loan, APPROVE);
        office.does(CLERK, HAND_OVER, loan, Map.of("handedOver", true));
        var closed = office.post("admin", "/api/people/jieyuezhe/close", Map.of("reason", "离职"));
        office.hasLeft("jieyuezhe");
        assertThat(closed.status()).isEqualTo(200);
        assertThat(closed.body().toString()).contains(item);
        assertThat(told(loan)).contains(CLERK).contains(OTHER_CLERK);
    }

    @Test
    void departmentAndKeeperAreCalledByTheirNames() {
        String loan = desk.requested(desk.item(), "lend");
        String sheet = office.get(BORROWER, "/api/cases/" + loan).body().toString();
        assertThat(sheet).contains("客户服务部").contains("资料员");
        assertThat(sheet).doesNotContain("\"archive-clerk\"").doesNotContain("\"customer-service\"");
    }

    @Test
    void theFormOfTheArchiveIsPrinted() { // FILE-08, FORM-20
        String loan = desk.lent(desk.item());
        assertThat(new String(
                        office.file(BORROWER, "/api/cases/" + loan + "/print?sheet=form")
                                .body(),
                        0,
                        5))
                .isEqualTo("%PDF-");
    }
}
