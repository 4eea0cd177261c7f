package cn.guicheng.procedure.filedestruction;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.REFUSE;
import static cn.guicheng.modelids.FileDestructionIds.*;
import static cn.guicheng.procedure.filelending.LendingDesk.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.FileLendingIds;
import cn.guicheng.procedure.filelending.LendingDesk;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What has outlived its retention is destroyed by two, with consent (FILE-15…17), on both databases. */
abstract class FileDestructionTest {
    @OnH2
    static class OnH2Test extends FileDestructionTest {}

    @OnPostgres
    static class OnPostgresTest extends FileDestructionTest {}

    private static final String GENERAL_MANAGER = "chenjianhua";

    @Autowired
    TestOffice office;

    @Autowired
    LendingDesk desk;

    private String expired(String department) {
        return desk.item("ordinary", department, Map.of("retentionUntil", isoDay(-1)));
    }

    private Answer lists(String person, String... items) {
        return office.start(person, "file-destruction", Map.of("itemNumbers", List.of(items), "reason", "保管期满"));
    }

    private String listed(String... items) {
        return office.started(CLERK, "file-destruction", Map.of("itemNumbers", List.of(items), "reason", "保管期满"));
    }

    private static Map<String, Object> record(String witness) {
        return Map.of("witness", witness, "manner", "粉碎", "destroyedAt", new Date(System.currentTimeMillis() - 60_000));
    }

    @Test
    void whatIsApprovedIsDestroyedByTwoAndStaysInTheCatalogue() { // FILE-15, SOD-08
        String one = expired("engineering");
        String two = expired("customer-service");
        String destruction = listed(one, two);
        assertThat(destruction).matches("XH-\\d{4}-\\d{6}");
        String words = office.get(CLERK, "/api/cases/" + destruction).body().toString();
        assertThat(words).contains("工程维护部").contains("普通").doesNotContain("\"ordinary\"");
        assertThat(desk.asks(BORROWER, one, "lend").status()).isEqualTo(409);
        office.does(ENGINEERING_HEAD, APPROVE_DESTRUCTION, destruction, APPROVE);
        assertThat(office.claimTask(CLERK, destruction).status()).isEqualTo(403);
        office.does(OTHER_CLERK, RECORD_DESTRUCTION, destruction, record("dengjie"));
        assertThat(office.complete(OTHER_CLERK, destruction, Map.of()).status()).isEqualTo(403);
        office.does("dengjie", WITNESS_DESTRUCTION, destruction, Map.of());

        assertThat(office.outcome(destruction)).isEqualTo("destroyed");
        assertThat(desk.state(one)).isEqualTo("destroyed");
        assertThat(desk.state(two)).isEqualTo("destroyed");
        JsonNode rows = office.rows("destructions", destruction);
        assertThat(rows).hasSize(2);
        assertThat(rows.findValuesAsText("itemNumber")).containsExactlyInAnyOrder(one, two);
        assertThat(rows.path(0).path("approvedBy").asText()).isEqualTo(ENGINEERING_HEAD);
        assertThat(rows.path(0).path("recordedBy").asText()).isEqualTo(OTHER_CLERK);
        assertThat(rows.path(0).path("witness").asText()).isEqualTo("dengjie");
        assertThat(rows.path(0).path("destroyedAt").asText()).isNotEmpty();
        assertThat(desk.asks(BORROWER, one, "lend").status()).isEqualTo(409);
        assertThat(lists(CLERK, one).status()).isEqualTo(409);
        for (String sheet : new String[] {"application", "protocol"}) {
            assertThat(new String(
                            office.file(CLERK, "/api/cases/" + destruction + "/print?sheet=" + sheet)
                                    .body(),
                            0,
                            5))
                    .isEqualTo("%PDF-");
        }
    }

    @Test
    void financeArchivesAreApprovedByTheFinanceHeadAndTheGeneralManager() { // FILE-16, FILE-17
        String item = expired("finance");
        String destruction = listed(item);
        office.does("zhouminghui", APPROVE_AS_FINANCE_HEAD, destruction, APPROVE);
        office.does(GENERAL_MANAGER, APPROVE_AS_GENERAL_MANAGER, destruction, APPROVE);
        office.claimTask(OTHER_CLERK, destruction);
        Answer refused = office.complete(OTHER_CLERK, destruction, record("dengjie"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).contains("财务部");
        assertThat(office.complete(OTHER_CLERK, destruction, record("yeqing")).status())
                .isEqualTo(204);
        office.does("yeqing", WITNESS_DESTRUCTION, destruction, Map.of());
        assertThat(desk.state(item)).isEqualTo("destroyed");
        assertThat(office.rows("destructions", destruction)
                        .path(0)
                        .path("approvedBy")
                        .asText())
                .isEqualTo(GENERAL_MANAGER);
    }

    @Test
    void financeArchivesAreNotAmongOthers() {
        assertThat(lists(CLERK, expired("finance"), expired("engineering")).status())
                .isEqualTo(400);
    }

    @Test
    void whatIsRefusedIsKept() {
        String item = expired("engineering");
        String destruction = listed(item);
        office.does(ENGINEERING_HEAD, APPROVE_DESTRUCTION, destruction, REFUSE);
        assertThat(office.outcome(destruction)).isEqualTo("refused");
        assertThat(desk.state(item)).isEqualTo("in");
        assertThat(desk.asks(BORROWER, item, "lend").status()).isEqualTo(200);
    }

    @Test
    void onlyWhatHasOutlivedItsRetentionAndIsFreeIsListed() { // FILE-04
        assertThat(lists(CLERK, "T-NOWHERE").status()).isEqualTo(400);
        assertThat(lists(CLERK, desk.item()).status()).isEqualTo(400);
        String today = desk.item("ordinary", "engineering", Map.of("retentionUntil", isoDay(0)));
        assertThat(lists(CLERK, today).status()).isEqualTo(400);
        String item = expired("engineering");
        assertThat(lists(CLERK, item, item.toLowerCase()).status()).isEqualTo(400);
        assertThat(lists(CLERK).status()).isEqualTo(400);
        assertThat(lists(BORROWER, item).status()).isEqualTo(403);

        String out = desk.item("ordinary", "customer-service", Map.of("retentionUntil", isoDay(-1)));
        desk.lent(out);
        assertThat(lists(CLERK, out).status()).isEqualTo(409);
        listed(item);
        assertThat(lists(OTHER_CLERK, item).status()).isEqualTo(409);
    }

    @Test
    void whatIsHeldIsNotDestroyed() {
        String item = expired("engineering");
        String hold = "/api/registers/archive-items/" + item + "/hold";
        assertThat(office.call("PUT", BORROWER, hold, Map.of("reason", "诉讼")).status())
                .isEqualTo(403);
        assertThat(office.call("PUT", "fangzhengyi", hold, Map.of("reason", " "))
                        .status())
                .isEqualTo(400);
        assertThat(office.call("PUT", "fangzhengyi", hold, Map.of("reason", "诉讼"))
                        .status())
                .isEqualTo(204);
        assertThat(lists(CLERK, item).status()).isEqualTo(409);
        assertThat(office.call("DELETE", CLERK, hold, Map.of()).status()).isEqualTo(204);

        String destruction = listed(item);
        office.does(ENGINEERING_HEAD, APPROVE_DESTRUCTION, destruction, APPROVE);
        office.does(OTHER_CLERK, RECORD_DESTRUCTION, destruction, record("dengjie"));
        assertThat(office.call("PUT", CLERK, hold, Map.of("reason", "审计")).status())
                .isEqualTo(204);
        office.claimTask("dengjie", destruction);
        assertThat(office.complete("dengjie", destruction, Map.of()).status()).isEqualTo(409);
        assertThat(desk.state(item)).isEqualTo("in");
    }

    @Test
    void oneIsNoTwoAndTheApplicantIsNeither() { // FILE-15
        String destruction = listed(expired("engineering"));
        office.does(ENGINEERING_HEAD, APPROVE_DESTRUCTION, destruction, APPROVE);
        office.claimTask(OTHER_CLERK, destruction);
        for (String witness : new String[] {OTHER_CLERK, CLERK, "niemand"}) {
            assertThat(office.complete(OTHER_CLERK, destruction, record(witness))
                            .status())
                    .as(witness)
                    .isEqualTo(400);
        }
        assertThat(office.complete(
                                OTHER_CLERK,
                                destruction,
                                Map.of(
                                        "witness",
                                        "dengjie",
                                        "manner",
                                        "粉碎",
                                        "destroyedAt",
                                        new Date(System.currentTimeMillis() + 3_600_000)))
                        .status())
                .isEqualTo(400);
    }

    /** They could not do what then names them, and nobody else could. */
    @Test
    void whoDidAnotherStepIsNotNamedAsTheWitness() { // SOD-08
        String destruction = listed(expired("engineering"));
        office.does(ENGINEERING_HEAD, APPROVE_DESTRUCTION, destruction, APPROVE);
        office.claimTask(OTHER_CLERK, destruction);
        Answer refused = office.complete(OTHER_CLERK, destruction, record(ENGINEERING_HEAD));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.message()).startsWith("监销人：").contains("请另选一人");
        assertThat(office.complete(OTHER_CLERK, destruction, record("dengjie")).status())
                .isEqualTo(204);
    }

    @Test
    void theClerkIsProposedWhatMayBeListed() {
        String item = expired("engineering");
        assertThat(office.get(CLERK, "/api/registers/archive-items/expired")
                        .body()
                        .toString())
                .contains(item);
        listed(item);
        assertThat(office.get(CLERK, "/api/registers/archive-items/expired")
                        .body()
                        .toString())
                .doesNotContain(item);
        assertThat(office.get(BORROWER, "/api/registers/archive-items/expired").status())
                .isEqualTo(403);
    }

    @Test
    void whatIsDestroyedBeforeTheConsentsIsNotLent() { // FILE-15
        String item = expired("customer-service");
        String request = desk.requested(item, "lend");
        String destruction = listed(item);
        office.does(ENGINEERING_HEAD, FileLendingIds.CONSENT_AS_BORROWER_HEAD, request, APPROVE);
        office.does(ENGINEERING_HEAD, APPROVE_DESTRUCTION, destruction, APPROVE);
        office.does(OTHER_CLERK, RECORD_DESTRUCTION, destruction, record("dengjie"));
        office.does("dengjie", WITNESS_DESTRUCTION, destruction, Map.of());
        office.does(SERVICE_HEAD, FileLendingIds.CONSENT_AS_ARCHIVE_HEAD, request, APPROVE);
        assertThat(office.outcome(request)).isEqualTo("refused");
        assertThat(office.rows("loans", request)).isEmpty();
    }

    @Test
    void whatWasAskedForBeforeItWasListedIsLentFirst() {
        String item = expired("customer-service");
        String request = desk.requested(item, "lend");
        String destruction = listed(item);
        desk.consents(request);
        office.does(CLERK, FileLendingIds.HAND_OVER, request, Map.of("handedOver", true));
        office.does(ENGINEERING_HEAD, APPROVE_DESTRUCTION, destruction, APPROVE);
        office.does(OTHER_CLERK, RECORD_DESTRUCTION, destruction, record("dengjie"));
        office.claimTask("dengjie", destruction);
        assertThat(office.complete("dengjie", destruction, Map.of()).status()).isEqualTo(409);
        assertThat(desk.state(item)).isEqualTo("on-loan");
        desk.isBack(request);
        office.does(CLERK, FileLendingIds.CHECK_RETURN, request, intact());
        assertThat(office.complete("dengjie", destruction, Map.of()).status()).isEqualTo(204);
        assertThat(desk.state(item)).isEqualTo("destroyed");
    }
}
