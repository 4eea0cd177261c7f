package cn.guicheng.procedure.filelending;

import static cn.guicheng.modelids.FileLendingIds.*;
import static cn.guicheng.procedure.filelending.LendingDesk.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What came back damaged is repaired or written off, and what is owed for it is collected or waived (FILE-13). */
abstract class WriteOffTest {
    @OnH2
    static class OnH2Test extends WriteOffTest {}

    @OnPostgres
    static class OnPostgresTest extends WriteOffTest {}

    private static final String GENERAL_MANAGER = "chenjianhua";

    @Autowired
    TestOffice office;

    @Autowired
    LendingDesk desk;

    private int does(String person, String item, String what, String reason) {
        return office.call("PUT", person, "/api/registers/archive-items/" + item + "/" + what, Map.of("reason", reason))
                .status();
    }

    /** Returns the loan on which it came back damaged. */
    private String damaged(String item) {
        String loan = desk.lent(item);
        desk.isBack(loan);
        office.does(CLERK, CHECK_RETURN, loan, desk.damaged());
        return loan;
    }

    @Test
    void whatIsWrittenOffStaysSoAndNobodyWaitsForItAnyMore() {
        String item = desk.item();
        String loan = desk.lent(item);
        String waiting = office.started("madong", "file-lending", desk.request(item, "lend"));
        desk.consents(waiting);
        desk.isBack(loan);
        String consentedLater = office.started("pengyu", "file-lending", desk.request(item, "read"));
        office.does(CLERK, CHECK_RETURN, loan, desk.damaged());

        assertThat(does(BORROWER, item, "write-off", "丢失")).isEqualTo(403);
        assertThat(does(CLERK, item, "write-off", " ")).isEqualTo(400);
        assertThat(does(CLERK, desk.item(), "write-off", "丢失")).isEqualTo(409);
        assertThat(does(CLERK, "T-NOWHERE", "write-off", "丢失")).isEqualTo(404);
        assertThat(does(CLERK, item, "hold", "争议")).isEqualTo(204);
        assertThat(does(CLERK, item, "write-off", "丢失")).isEqualTo(409);
        office.call("DELETE", CLERK, "/api/registers/archive-items/" + item + "/hold", Map.of());
        assertThat(does(CLERK, item, "write-off", "缺页无法补齐")).isEqualTo(204);

        assertThat(desk.state(item)).isEqualTo("written-off");
        assertThat(office.outcome(waiting)).isEqualTo("refused");
        assertThat(desk.loanState(waiting)).isEqualTo("withdrawn");
        assertThat(office.rows("notices", waiting).toString()).contains("已损坏核销");
        office.does(headOf("general-administration"), CONSENT_AS_BORROWER_HEAD, consentedLater, TestOffice.APPROVE);
        office.does(SERVICE_HEAD, CONSENT_AS_ARCHIVE_HEAD, consentedLater, TestOffice.APPROVE);
        assertThat(office.outcome(consentedLater)).isEqualTo("refused");
        assertThat(office.rows("archive-changes", item).toString()).contains("缺页无法补齐");
    }

    private String headOf(String department) {
        return office.get("admin", "/engine-rest/user?memberOfGroup=" + department + "-head")
                .body()
                .path(0)
                .path("id")
                .asText();
    }

    @Test
    void nothingIsDoneWithWhatIsWrittenOff() {
        String item = desk.item();
        damaged(item);
        assertThat(does(CLERK, item, "write-off", "丢失")).isEqualTo(204);
        assertThat(desk.asks(BORROWER, item, "lend").status()).isEqualTo(409);
        assertThat(does(CLERK, item, "repair", "找到了")).isEqualTo(409);
        assertThat(does(CLERK, item, "write-off", "丢失")).isEqualTo(409);
        assertThat(does(CLERK, item, "hold", "争议")).isEqualTo(409);
        Map<String, String> fields =
                Map.of("title", "x", "classification", "ordinary", "department", "engineering", "shelf", "A");
        assertThat(office.call("PUT", CLERK, "/api/registers/archive-items/" + item, fields)
                        .status())
                .isEqualTo(409);
        Answer taken = office.csv(
                CLERK,
                "/api/registers/archive-items/import",
                ("itemNumber,title,classification,department,shelf,retentionUntil\n" + item
                                + ",x,ordinary,engineering,A,\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(taken.status()).isEqualTo(400);
        assertThat(taken.body().toString()).contains("已核销");
    }

    private int settles(String person, String loan, String ending, String note) {
        return office.call("PUT", person, "/api/archive/compensations/" + loan + "/" + ending, Map.of("note", note))
                .status();
    }

    private String damages(String loan) {
        return office.rows("damages", loan).path(0).path("state").asText();
    }

    @Test
    void whatIsOwedIsCollectedByTheCashierOnce() {
        String loan = damaged(desk.item());
        assertThat(settles(CLERK, loan, "collected", "SJ-1")).isEqualTo(403);
        assertThat(settles("tangli", loan, "collected", " ")).isEqualTo(400);
        assertThat(settles("tangli", desk.lent(desk.item()), "collected", "SJ-1"))
                .isEqualTo(404);
        assertThat(settles("tangli", loan, "collected", "SJ-1")).isEqualTo(204);
        assertThat(damages(loan)).isEqualTo("collected");
        assertThat(settles("tangli", loan, "collected", "SJ-1")).isEqualTo(409);
        assertThat(settles(GENERAL_MANAGER, loan, "waived", "轻微")).isEqualTo(409);
        assertThat(damages(loan)).isEqualTo("collected");
    }

    @Test
    void whatIsOwedIsWaivedWithAReasonAndNeverOnesOwn() { // SOD-01
        String item = desk.item();
        String loan = damaged(item);
        assertThat(settles("tangli", loan, "waived", "轻微")).isEqualTo(403);
        assertThat(settles(GENERAL_MANAGER, loan, "waived", "轻微")).isEqualTo(204);
        assertThat(damages(loan)).isEqualTo("waived");
        assertThat(office.rows("archive-changes", item).toString()).contains("免予赔偿：轻微");

        String theirs = office.started("tangli", "file-lending", desk.request(desk.item(), "lend"));
        office.does("zhouminghui", CONSENT_AS_BORROWER_HEAD, theirs, TestOffice.APPROVE);
        office.does(SERVICE_HEAD, CONSENT_AS_ARCHIVE_HEAD, theirs, TestOffice.APPROVE);
        office.does(CLERK, HAND_OVER, theirs, Map.of("handedOver", true));
        desk.isBack(theirs);
        office.does(CLERK, CHECK_RETURN, theirs, desk.damaged());
        assertThat(settles("tangli", theirs, "collected", "SJ-2")).isEqualTo(403);
        assertThat(settles("panxiaojun", theirs, "collected", "SJ-2")).isEqualTo(204);
    }
}
