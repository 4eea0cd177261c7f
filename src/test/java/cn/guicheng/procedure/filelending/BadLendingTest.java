package cn.guicheng.procedure.filelending;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.modelids.FileLendingIds.*;
import static cn.guicheng.procedure.filelending.LendingDesk.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the archive does not accept, and that nothing has changed then. */
@OnH2
class BadLendingTest {
    @Autowired
    TestOffice office;

    @Autowired
    LendingDesk desk;

    @Test
    void anUnknownItemIsNone() {
        Answer refused = desk.asks(BORROWER, "T-NOWHERE", "lend");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).startsWith("档案编号：");
    }

    @Test
    void theDayOfReturnLiesBetweenTomorrowAndTheLastDay() { // FILE-11, AMB-17
        String item = desk.item();
        assertThat(until(item, 0)).isEqualTo(400);
        assertThat(until(item, -1)).isEqualTo(400);
        assertThat(until(item, 8)).isEqualTo(400);
        assertThat(until(item, 7)).isEqualTo(200);
        String another = desk.item();
        assertThat(until(another, 1)).isEqualTo(200);
        Map<String, Object> without = desk.request(desk.item(), "lend");
        without.remove("returnDate");
        assertThat(office.start(BORROWER, "file-lending", without).status()).isEqualTo(400);
    }

    private int until(String item, int days) {
        Map<String, Object> request = desk.request(item, "lend");
        request.put("returnDate", day(days));
        return office.start(BORROWER, "file-lending", request).status();
    }

    @Test
    void aConfidentialFileIsNeitherLentNorCopiedNorSeenElsewhere() { // AMB-18
        String item = desk.item("confidential", "engineering", Map.of());
        for (String use : new String[] {"lend", "copy", "excerpt", "photograph", "view"}) {
            Answer refused = desk.asks(BORROWER, item, use);
            assertThat(refused.status()).as(use).isEqualTo(403);
            assertThat(refused.message()).contains("AMB-18");
        }
        assertThat(desk.asks(BORROWER, item, "read").status()).isEqualTo(200);
    }

    @Test
    void nobodyAsksTwiceForOneItem() {
        String item = desk.item();
        assertThat(desk.asks(BORROWER, item, "lend").status()).isEqualTo(200);
        assertThat(desk.asks(BORROWER, " " + item.toLowerCase() + " ", "copy").status())
                .isEqualTo(409);
        assertThat(desk.asks("madong", item, "lend").status()).isEqualTo(200);
    }

    @Test
    void theReceiptIsTheBorrowersAlone() {
        String loan = desk.lent(desk.item());
        Task receipt = office.task(loan, CONFIRM_RECEIPT);
        assertThat(office.complete("madong", receipt, Map.of()).status()).isIn(403, 404);
        assertThat(office.complete(CLERK, receipt, Map.of()).status()).isEqualTo(403);
    }

    @Test
    void whoConsentedDoesNotHandOver() { // SOD-08
        String item = desk.item();
        office.newPerson("liangshou", "梁", "手", "liangshou@example.com", "customer-service", "archive-clerk");
        String loan = desk.consented(item, "lend");
        assertThat(office.claimTask(SERVICE_HEAD, loan).status()).isNotEqualTo(204);
        office.newcomersLeave();
    }

    @Test
    void theClerkBorrowsFromTheOtherClerk() {
        String loan = office.started(CLERK, "file-lending", desk.request(desk.item(), "lend"));
        office.does(SERVICE_HEAD, CONSENT_AS_ARCHIVE_HEAD, loan, APPROVE);
        assertThat(office.claimTask(CLERK, loan).status()).isEqualTo(403);
        office.does(OTHER_CLERK, HAND_OVER, loan, Map.of("handedOver", true));
    }

    @Test
    void copiesAreCountedAndNothingElseIs() { // FILE-10
        String copy = desk.consented(desk.item(), "copy");
        office.claimTask(CLERK, copy);
        assertThat(office.complete(CLERK, copy, Map.of("handedOver", true)).status())
                .isEqualTo(400);
        assertThat(office.complete(CLERK, copy, Map.of("handedOver", true, "copyCount", 0))
                        .status())
                .isEqualTo(400);
        assertThat(office.complete(CLERK, copy, Map.of("handedOver", true, "copyCount", 1))
                        .status())
                .isEqualTo(204);
        String loan = desk.consented(desk.item(), "lend");
        office.claimTask(CLERK, loan);
        assertThat(office.complete(CLERK, loan, Map.of("handedOver", true, "copyCount", 1))
                        .status())
                .isEqualTo(400);
        assertThat(office.complete(CLERK, loan, Map.of("handedOver", false)).status())
                .isEqualTo(400);
    }

    @Test
    void damageIsDescribedAndPhotographed() { // FILE-13
        String loan = desk.lent(desk.item());
        desk.isBack(loan);
        office.claimTask(CLERK, loan);
        Map<String, Object> found = desk.damaged();
        Object photo = found.remove("attachments");
        assertThat(office.complete(CLERK, loan, found).status()).isEqualTo(400);
        found.put("attachments", photo);
        found.remove("note");
        assertThat(office.complete(CLERK, loan, found).status()).isEqualTo(400);
        found.put("note", " ");
        assertThat(office.complete(CLERK, loan, found).status()).isEqualTo(400);
        assertThat(desk.loanState(loan)).isEqualTo("on-loan");
    }

    @Test
    void whatIsOutIsNotWithdrawn() {
        String loan = desk.lent(desk.item());
        assertThat(desk.send(BORROWER, loan, "withdrawn", Map.of()).status()).isEqualTo(409);
        assertThat(desk.send(BORROWER, loan, "item-returned", Map.of()).status())
                .isEqualTo(403);
        assertThat(desk.send(CLERK, loan, "item-available", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void whatIsBackIsNotGivenBackAgain() {
        String loan = desk.lent(desk.item());
        desk.isBack(loan);
        assertThat(desk.send(CLERK, loan, "item-returned", Map.of()).status()).isEqualTo(409);
        Task check = office.task(loan, CHECK_RETURN);
        office.does(CLERK, CHECK_RETURN, loan, intact());
        assertThat(office.complete(CLERK, check, intact()).status()).isIn(404, 409);
        assertThat(desk.send(CLERK, loan, "item-returned", Map.of()).status()).isIn(404, 409);
        assertThat(desk.loanState(loan)).isEqualTo("returned");
    }
}
