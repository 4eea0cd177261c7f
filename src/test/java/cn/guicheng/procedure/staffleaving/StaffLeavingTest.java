package cn.guicheng.procedure.staffleaving;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.REFUSE;
import static cn.guicheng.TestOffice.RETURN;
import static cn.guicheng.modelids.StaffLeavingIds.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.FileLendingIds;
import cn.guicheng.office.time.OfficeDays;
import cn.guicheng.procedure.filelending.LendingDesk;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways somebody leaves (HR-03, HR-04, HR-52, HR-53), on both databases. */
abstract class StaffLeavingTest {
    @OnH2
    static class OnH2Test extends StaffLeavingTest {}

    @OnPostgres
    static class OnPostgresTest extends StaffLeavingTest {}

    @Autowired
    TestOffice office;

    @Autowired
    LendingDesk desk;

    @Autowired
    OfficeDays officeDays;

    @Autowired
    Clock clock;

    @AfterEach
    void nobodyLeaves() {
        cases.forEach(leaving -> office.post(
                starters.get(leaving),
                "/api/cases/" + leaving + "/messages/staff-leaving.withdrawn",
                Map.of("comment", "测试")));
    }

    private final List<String> cases = new ArrayList<>();
    private final Map<String, String> starters = new HashMap<>();

    @Test
    void aResignationIsSignedClearedSettledAndEntered() { // HR-03
        String leaving = started("lina", leaving("lina", "resignation", 15));
        assertThat(row(leaving).path("state").asText()).isEqualTo("in-progress");
        office.departmentHeadSigns(leaving);
        office.generalManagerApproves(leaving);
        assertThat(office.waitingAt(leaving)).containsExactly(ACCEPT_HANDOVER, CLEAR_DEBTS, RETURN_FILES, RETURN_GOODS);
        office.does("madong", ACCEPT_HANDOVER, leaving, APPROVE);
        office.does("liuyang", CLEAR_DEBTS, leaving, Map.of("debtsInCents", 0L, "debtsCleared", true));
        office.does("fengxue", RETURN_FILES, leaving, Map.of("filesReturned", true));
        office.does("jiangnan", RETURN_GOODS, leaving, Map.of("goodsReturned", true));
        office.does("liuyang", SETTLE_WAGE, leaving, Map.of("wageSettled", true, "deductionInCents", 0L));

        assertThat(office.outcome(leaving)).isEqualTo("left");
        assertThat(row(leaving).path("state").asText()).isEqualTo("left");
        assertThat(office.get("lina", "/api/cases").status()).isEqualTo(200);
    }

    @Test
    void whatIsNotDoneStaysOpenWithASignedNote() {
        String leaving = approved();
        office.does("liuyang", CLEAR_DEBTS, leaving, Map.of("debtsInCents", 5_000L, "debtsCleared", false));
        office.claimTask("jiangnan", office.task(leaving, RETURN_GOODS));
        assertThat(office.complete("jiangnan", office.task(leaving, RETURN_GOODS), Map.of("goodsReturned", false))
                        .message())
                .contains("缺少的物品");
        office.does("jiangnan", RETURN_GOODS, leaving, Map.of("goodsReturned", false, "missingGoods", "门禁卡"));
        assertThat(office.waitingAt(leaving)).contains(CLEAR_DEBTS, RETURN_GOODS);
        LocalDate due = dueDay(leaving, RETURN_GOODS);
        assertThat(officeDays.between(LocalDate.now(clock).plusDays(1), due)).isEqualTo(1);
        assertThat(officeDays.isWorked(due)).isTrue();
        assertThat(office.rows("signatures", leaving)).hasSizeGreaterThan(4);
    }

    private LocalDate dueDay(String leaving, String step) {
        return office.task(leaving, step)
                .getDueDate()
                .toInstant()
                .atZone(clock.getZone())
                .toLocalDate();
    }

    @Test
    void whereTheColleagueRefusesTheHeadNamesAnother() {
        String leaving = approved();
        office.does("madong", ACCEPT_HANDOVER, leaving, REFUSE);
        office.does("sunzhiqiang", NAME_COLLEAGUE, leaving, Map.of("handoverTo", "guolei"));
        office.does("guolei", ACCEPT_HANDOVER, leaving, APPROVE);
    }

    @Test
    void whoRefusedTheWorkTakesThatBackWhileNobodyElseIsNamed() {
        String leaving = approved();
        office.does("madong", ACCEPT_HANDOVER, leaving, REFUSE);
        String naming = office.task(leaving, NAME_COLLEAGUE).getId();
        assertThat(office.post("madong", "/api/tasks/" + naming + "/take-back", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(office.task(leaving, ACCEPT_HANDOVER).getAssignee()).isEqualTo("madong");
        office.does("madong", ACCEPT_HANDOVER, leaving, APPROVE);
        assertThat(office.waitingAt(leaving)).containsExactly(CLEAR_DEBTS, RETURN_FILES, RETURN_GOODS);
        assertThat(office.get("madong", "/api/cases/" + leaving).body().toString())
                .contains("handoverTo");
    }

    /** What others do beside it does not follow from it. */
    @Test
    void itIsTakenBackThoughOthersWentOnBesideIt() {
        String leaving = approved();
        office.does("madong", ACCEPT_HANDOVER, leaving, REFUSE);
        office.does("liuyang", CLEAR_DEBTS, leaving, Map.of("debtsInCents", 0L, "debtsCleared", true));
        office.does("jiangnan", RETURN_GOODS, leaving, Map.of("goodsReturned", false, "missingGoods", "门禁卡"));
        assertThat(office.get("madong", "/api/cases/" + leaving + "/take-back")
                        .body()
                        .path("takeBack")
                        .asText())
                .isEqualTo(office.task(leaving, NAME_COLLEAGUE).getId());
        assertThat(takesBack("madong", leaving, NAME_COLLEAGUE)).isEqualTo(204);
        assertThat(office.waitingAt(leaving)).containsExactly(ACCEPT_HANDOVER, RETURN_FILES, RETURN_GOODS);
        office.does("fengxue", RETURN_FILES, leaving, Map.of("filesReturned", true));
        office.does("jiangnan", RETURN_GOODS, leaving, Map.of("goodsReturned", true));
        office.does("madong", ACCEPT_HANDOVER, leaving, APPROVE);
        assertThat(office.waitingAt(leaving)).containsExactly(SETTLE_WAGE);
    }

    /** Other engines lose the token that comes back, or wait for one too many (yudao #867, flowable #1641). */
    @Test
    void severalRoundsOfOneBranchJoinOnceWithTheOthers() {
        String leaving = approved();
        office.does("madong", ACCEPT_HANDOVER, leaving, REFUSE);
        office.does("fengxue", RETURN_FILES, leaving, Map.of("filesReturned", true));
        office.does("sunzhiqiang", NAME_COLLEAGUE, leaving, Map.of("handoverTo", "guolei"));
        office.does("liuyang", CLEAR_DEBTS, leaving, Map.of("debtsInCents", 0L, "debtsCleared", true));
        office.does("guolei", ACCEPT_HANDOVER, leaving, REFUSE);
        office.does("jiangnan", RETURN_GOODS, leaving, Map.of("goodsReturned", true));
        assertThat(office.waitingAt(leaving)).containsExactly(NAME_COLLEAGUE);
        office.does("sunzhiqiang", NAME_COLLEAGUE, leaving, Map.of("handoverTo", "madong"));
        assertThat(takesBack("sunzhiqiang", leaving, ACCEPT_HANDOVER)).isEqualTo(204);
        office.does("sunzhiqiang", NAME_COLLEAGUE, leaving, Map.of("handoverTo", "guolei"));
        assertThat(office.waitingAt(leaving)).containsExactly(ACCEPT_HANDOVER);
        office.does("guolei", ACCEPT_HANDOVER, leaving, APPROVE);
        assertThat(office.waitingAt(leaving)).containsExactly(SETTLE_WAGE);
        office.does("liuyang", SETTLE_WAGE, leaving, Map.of("wageSettled", true, "deductionInCents", 0L));
        assertThat(office.outcome(leaving)).isEqualTo("left");
    }

    private int takesBack(String person, String leaving, String next) {
        return office.post(person, "/api/tasks/" + office.task(leaving, next).getId() + "/take-back", Map.of())
                .status();
    }

    /** §15 bars whoever dismisses from signing as head, and nobody from taking the work over. */
    @Test
    void whoSignedAsHeadOrDismissesMayTakeTheWorkOver() { // HR-03
        Map<String, Object> toTheHead = leaving("lina", "resignation", 15);
        toTheHead.put("handoverTo", "sunzhiqiang");
        String leaving = started("lina", toTheHead);
        office.departmentHeadSigns(leaving);
        office.generalManagerApproves(leaving);
        office.does("sunzhiqiang", ACCEPT_HANDOVER, leaving, APPROVE);

        Map<String, Object> toWhoDismisses = leaving("pengyu", "dismissal", 3);
        toWhoDismisses.put("handoverTo", "yuanhaibo");
        String dismissal = started("yuanhaibo", toWhoDismisses);
        office.does("linxiaoyan", SIGN_AS_DEPARTMENT_HEAD, dismissal, APPROVE);
        office.generalManagerApproves(dismissal);
        office.does("yuanhaibo", ACCEPT_HANDOVER, dismissal, APPROVE);
    }

    @Test
    void whoClearsDebtsAndFilesIsShownWhatIsOpenInTheRegistersAndNobodyElseIs() { // HR-03, HR-04
        String claim = office.started();
        String loan = desk.lent(desk.item());
        String leaving = approved();
        JsonNode debts = open("liuyang", leaving, CLEAR_DEBTS);
        assertThat(debts.toString())
                .contains("报销登记簿", claim, "审批中", "档案借（查）阅登记表", loan)
                .doesNotContain("李娜");
        JsonNode files = open("fengxue", leaving, RETURN_FILES);
        assertThat(files.toString()).contains(loan, "借出").doesNotContain(claim);
        assertThat(open("lina", leaving, CLEAR_DEBTS).isNull()).as("the leaver").isTrue();
        assertThat(open("fengxue", leaving, CLEAR_DEBTS).isNull())
                .as("who clears something else")
                .isTrue();
        assertThat(open("jiangnan", leaving, RETURN_GOODS).isNull())
                .as("a step that asks for none")
                .isTrue();
        desk.isBack(loan);
        office.does("fengxue", FileLendingIds.CHECK_RETURN, loan, LendingDesk.intact());
        assertThat(open("fengxue", leaving, RETURN_FILES).toString()).doesNotContain(loan);
    }

    private JsonNode open(String reader, String leaving, String step) {
        return office.get(reader, "/api/tasks/" + office.task(leaving, step).getId() + "/sheet")
                .body()
                .path("open");
    }

    @Test
    void aDismissalIsNeverSignedByWhoGivesIt() { // HR-04, SOD-01
        String leaving = started("yuanhaibo", leaving("pengyu", "dismissal", 3));
        assertThat(office.claimTask("yuanhaibo", leaving).status()).isEqualTo(403);
        office.does("linxiaoyan", SIGN_AS_DEPARTMENT_HEAD, leaving, APPROVE);
        office.generalManagerApproves(leaving);
    }

    @Test
    void whatTheManagerReturnsIsCorrectedOrRefused() {
        String leaving = started("lina", leaving("lina", "resignation", 20));
        office.departmentHeadSigns(leaving);
        office.does("chenjianhua", APPROVE_AS_GENERAL_MANAGER, leaving, RETURN);
        Map<String, Object> correction = leaving("lina", "resignation", 30);
        correction.put("decision", "resubmit");
        office.does("lina", CORRECT_REQUEST, leaving, correction);
        office.does("sunzhiqiang", SIGN_AS_DEPARTMENT_HEAD, leaving, REFUSE);
        assertThat(office.outcome(leaving)).isEqualTo("refused");
        assertThat(row(leaving).path("state").asText()).isEqualTo("refused");
    }

    @Test
    void noticeIsGivenInTimeByWhoMayAndOnce() { // HR-52, HR-53
        assertThat(office.start("lina", "staff-leaving", leaving("lina", "resignation", 14))
                        .message())
                .contains("最后工作日");
        assertThat(office.start("yuanhaibo", "staff-leaving", leaving("guolei", "dismissal", 2))
                        .status())
                .isEqualTo(400);
        assertThat(office.start("lina", "staff-leaving", leaving("madong", "dismissal", 3))
                        .status())
                .isEqualTo(403);
        assertThat(office.start("lina", "staff-leaving", leaving("madong", "resignation", 15))
                        .status())
                .isIn(400, 403);
        assertThat(office.start("yuanhaibo", "staff-leaving", leaving("yuanhaibo", "dismissal", 3))
                        .status())
                .isEqualTo(400);
        String first = started("lina", leaving("lina", "resignation", 15));
        Answer second = office.start("yuanhaibo", "staff-leaving", leaving("lina", "dismissal", 3));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.message()).contains(first);
    }

    @Test
    void nobodyIsDismissedWhoDoesNotWorkHere() {
        for (String person : List.of("nobody", "admin")) {
            Answer answer = office.start("yuanhaibo", "staff-leaving", leaving(person, "dismissal", 3));
            assertThat(answer.status()).as(person).isEqualTo(400);
            assertThat(answer.message()).startsWith("离职人");
        }
    }

    /** Neither a blank that the form takes away nor a correction makes a clerk's notice a dismissal. */
    @Test
    void nobodyBecomesWhoDismissesByTheWayTheKindIsWritten() {
        for (String written :
                List.of("dismissal ", " dismissal", "dismissal\u3000", "\u00a0dismissal", "dismissal\n")) {
            Map<String, Object> dismissal = leaving("madong", "resignation", 20);
            dismissal.put("leavingKind", written);
            assertThat(office.start("lina", "staff-leaving", dismissal).status())
                    .as("[%s]", written)
                    .isIn(400, 403);
        }
        String leaving = started("lina", leaving("lina", "resignation", 20));
        office.does("sunzhiqiang", SIGN_AS_DEPARTMENT_HEAD, leaving, TestOffice.RETURN);
        Map<String, Object> corrected = leaving("madong", "dismissal", 20);
        corrected.put("attachments", office.receipt("lina"));
        corrected.put("decision", "resubmit");
        assertThat(office.complete("lina", leaving, corrected).status()).isEqualTo(403);
        assertThat(row(leaving).path("person").asText()).isEqualTo("lina");
    }

    private String started(String person, Map<String, Object> values) {
        String leaving = office.started(person, "staff-leaving", values);
        cases.add(leaving);
        starters.put(leaving, person);
        return leaving;
    }

    private String approved() {
        String leaving = started("lina", leaving("lina", "resignation", 15));
        office.departmentHeadSigns(leaving);
        office.generalManagerApproves(leaving);
        return leaving;
    }

    private Map<String, Object> leaving(String person, String kind, int days) {
        Map<String, Object> values = new HashMap<>();
        values.put("person", person);
        values.put("leavingKind", kind);
        values.put(
                "lastDay",
                LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(days).toString());
        values.put("handoverTo", "madong");
        values.put("reason", "回乡");
        values.put("attachments", office.receipt(kind.equals("dismissal") ? "yuanhaibo" : "lina"));
        return values;
    }

    private JsonNode row(String leaving) {
        return office.rows("leavers", leaving).path(0);
    }
}
