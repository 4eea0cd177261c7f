package cn.guicheng.casework.reminder;

import static cn.guicheng.TestOffice.RETURN;
import static cn.guicheng.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.modelids.ReimbursementIds;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits for somebody who is away, or for a post nobody of which is there, is told; on both databases. */
abstract class UnattendedTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String HEAD = "sunzhiqiang";
    private static final String CLAIMANT = "jiawei";
    private static final String MANAGER = "chenjianhua";

    @OnH2
    static class OnH2Test extends UnattendedTest {}

    @OnPostgres
    static class OnPostgresTest extends UnattendedTest {}

    @Autowired
    TestOffice office;

    @Autowired
    UnattendedTasks unattended;

    @Autowired
    JdbcClient jdbc;

    private final List<String> absences = new ArrayList<>();
    private final List<String> returned = new ArrayList<>();

    /** A Monday on which the office works; for the claimant nothing waits but what the test brings: of much it is told in one sentence. */
    @BeforeEach
    void itIsTenOClock() {
        office.newPerson(CLAIMANT, "贾", "薇", "jiawei@example.com", "engineering");
        at("2026-12-07T10:00:00");
    }

    @AfterEach
    void everybodyIsBack() {
        absences.forEach(id -> office.call("DELETE", "admin", "/api/absences/" + id, Map.of()));
        ClockUtil.reset();
        returned.forEach(
                claim -> office.does(CLAIMANT, ReimbursementIds.CORRECT_CLAIM, claim, Map.of("decision", "withdraw")));
        office.newcomersLeave();
    }

    private static void at(String time) {
        ClockUtil.setCurrentTime(
                Date.from(LocalDateTime.parse(time).atZone(SHANGHAI).toInstant()));
    }

    private String away(String person, String substitute) {
        OffsetDateTime now =
                ClockUtil.getCurrentTime().toInstant().atZone(SHANGHAI).toOffsetDateTime();
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("person", person);
        asked.put("from", now.toString());
        asked.put("to", now.plusDays(30).toString());
        asked.put("substitute", substitute);
        TestOffice.Answer entered = office.post("admin", "/api/absences", asked);
        assertThat(entered.status()).as(entered.message()).isEqualTo(201);
        absences.add(entered.body().path("id").asText());
        return entered.body().path("id").asText();
    }

    /** A claim that waits for its claimant, by name. */
    private String returned() {
        String claim = office.started(CLAIMANT, office.claim(CLAIMANT, List.of(TestOffice.line(12_345))));
        office.does(HEAD, PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, RETURN);
        returned.add(claim);
        return claim;
    }

    private List<String> told(String claim, String person) {
        return jdbc.sql(
                        """
                        select text from notice where kind = 'needs-action' and case_number = ? and recipient = ?
                        order by created_at, id""")
                .params(claim, person)
                .query(String.class)
                .list();
    }

    @Test
    void ofMoreThanTenItIsToldInOneSentence() {
        List<String> claims =
                IntStream.rangeClosed(0, 10).mapToObj(any -> returned()).toList();
        away(CLAIMANT, null);
        unattended.look();
        at("2026-12-07T11:00:00");
        unattended.look();
        assertThat(claims).allSatisfy(claim -> assertThat(told(claim, HEAD)).isEmpty());
        assertThat(toldOfAll(HEAD)).containsExactly("贾薇离岗，没有代理人，有 11 项任务没有人可以办理");
        assertThat(toldOfAll(MANAGER)).containsExactly("贾薇离岗，没有代理人，已超过一个工作小时，仍有 11 项任务没有人可以办理");
    }

    private List<String> toldOfAll(String person) {
        return jdbc.sql("select text from notice where case_number is null and recipient = ? and text like '贾薇离岗%'")
                .param(person)
                .query(String.class)
                .list();
    }

    @Test
    void whatWaitsForSomebodyAwayIsToldToTheHeadAtOnceAndAfterAWorkingHourToTheGeneralManager() {
        String claim = returned();
        unattended.look();
        assertThat(told(claim, HEAD)).isEmpty();

        away(CLAIMANT, null);
        unattended.look();
        assertThat(told(claim, HEAD)).containsExactly("贾薇离岗，没有代理人，没有人可以办理：更正报销单");
        assertThat(told(claim, "admin")).hasSize(1);
        assertThat(told(claim, CLAIMANT)).isEmpty();
        at("2026-12-07T10:59:59");
        unattended.look();
        assertThat(told(claim, MANAGER)).isEmpty();
        at("2026-12-07T11:00:00");
        unattended.look();
        assertThat(told(claim, MANAGER)).containsExactly("贾薇离岗，没有代理人，已超过一个工作小时，仍没有人可以办理：更正报销单");
        at("2026-12-09T11:00:00");
        unattended.look();
        assertThat(told(claim, HEAD)).as("once").hasSize(1);
        assertThat(told(claim, MANAGER)).as("once").hasSize(1);
    }

    @Test
    void whatComesToWaitForSomebodyAwayIsToldAtThatMoment() {
        away(CLAIMANT, null);
        String claim = returned();
        assertThat(told(claim, HEAD)).hasSize(1);
        unattended.look();
        assertThat(told(claim, HEAD)).hasSize(1);
    }

    @Test
    void whereSomebodyStandsInNobodyIsTold() {
        away(CLAIMANT, "madong");
        String claim = returned();
        unattended.look();
        assertThat(told(claim, HEAD)).isEmpty();
    }

    @Test
    void whereWhoStandsInIsAwayTooItIsTold() {
        away(CLAIMANT, "madong");
        away("madong", "guolei");
        String claim = returned();
        unattended.look();
        assertThat(told(claim, HEAD)).hasSize(1);
    }

    /** SOD-01 */
    @Test
    void wherePostAndSubstituteLeaveOnlyWhoIsBarredItIsTold() {
        String before = office.started();
        office.walkTo(PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER, before);
        away(MANAGER, TestOffice.CLAIMANT);
        unattended.look();
        assertThat(unattended(before)).isTrue();

        String claim = office.started();
        office.walkTo(PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER, claim);
        assertThat(told(claim, "admin")).singleElement().asString().startsWith("“总经理”能办理的人员都已离岗，在岗的人和代理人不能办理");
        unattended.look();
        assertThat(told(claim, "admin")).as("once").hasSize(1);
        assertThat(unattended(claim)).isTrue();

        String ofAnother = office.started(CLAIMANT, office.claim(CLAIMANT, List.of(TestOffice.line(12_345))));
        office.walkTo(PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER, ofAnother);
        unattended.look();
        assertThat(told(ofAnother, "admin")).as("whom nothing bars stands in").isEmpty();
    }

    private boolean unattended(String claim) {
        return !jdbc.sql("select task from unattended where task = ?")
                .param(office.task(claim).getId())
                .query(String.class)
                .list()
                .isEmpty();
    }

    /** Who asks for leave does not take over the work in the place of the colleague (SHIFT-04). */
    @Test
    void whereItNamesSomebodyForWhomWhoStartedItStandsInItIsTold() {
        String begun = leave();
        unattended.look();
        assertThat(told(begun, HEAD)).isEmpty();
        away("madong", CLAIMANT);
        unattended.look();
        String later = leave("2026-12-22");
        for (String leave : List.of(begun, later)) {
            assertThat(told(leave, HEAD)).containsExactly("马东离岗，代理人不能办理，没有人可以办理：接受工作交接");
            office.post(CLAIMANT, "/api/cases/" + leave + "/messages/leave-request.withdrawn", Map.of());
        }
    }

    private String leave() {
        return leave("2026-12-21");
    }

    private String leave(String day) {
        return office.started(
                CLAIMANT,
                "leave-request",
                Map.of("leaveKind", "other", "leaveFrom", day, "leaveTo", day, "handoverTo", "madong", "reason", "探亲"));
    }

    @Test
    void whatSomebodyAwayHasClaimedIsTold() {
        away("liuyang", "yeqing");
        String claim = office.started();
        office.departmentHeadSigns(claim);
        office.claimTask("liuyang", claim);
        unattended.look();
        assertThat(told(claim, "zhouminghui")).singleElement().asString().startsWith("刘洋离岗");
        office.call("POST", "liuyang", "/engine-rest/task/" + office.task(claim).getId() + "/unclaim", Map.of());
    }

    @Test
    void whenTheyAreBackItIsOverAndTheNextTimeItIsToldAnew() {
        String first = away(CLAIMANT, null);
        String claim = returned();
        office.call("DELETE", "admin", "/api/absences/" + first, Map.of());
        unattended.look();
        at("2026-12-08T10:00:00");
        unattended.look();
        assertThat(told(claim, MANAGER)).isEmpty();
        away(CLAIMANT, null);
        unattended.look();
        assertThat(told(claim, HEAD)).hasSize(2);
        assertThat(told(claim, MANAGER)).isEmpty();
    }

    @Test
    void aPostOfWhichEverybodyIsAwayWaitsForNobodyAndOfWhichOneIsThereDoesNot() {
        away("liuyang", null);
        String attended = office.started();
        office.departmentHeadSigns(attended);
        unattended.look();
        assertThat(told(attended, "zhouminghui")).isEmpty();
        away("songjing", null);
        String claim = office.started();
        office.departmentHeadSigns(claim);
        String words = "“财务会计”的人员都已离岗，没有代理人，没有人可以办理：" + office.task(claim).getName();
        assertThat(told(claim, "zhouminghui")).containsExactly(words);
        unattended.look();
        assertThat(told(attended, "zhouminghui").size()
                        + jdbc.sql("select text from notice where kind = 'needs-action' and case_number is null"
                                        + " and recipient = ? and text like ?")
                                .params("zhouminghui", "“财务会计”的人员都已离岗，没有代理人，有 %")
                                .query(String.class)
                                .list()
                                .size())
                .as("one by one, or all in one")
                .isPositive();
    }

    /** Who stays did another step of the case and may not do this one. */
    @Test
    void whatOnlyWhoLeavesThePostMayDoIsToldAtOnce() {
        String claim = office.started();
        office.walkTo(PaymentApprovalIds.PREPARE_VOUCHER, claim);
        String post = "/engine-rest/group/finance-office-leader/members/";
        office.newPerson("jiaming", "贾", "明", "jiaming@example.com", "finance", "accountant", "finance-office-leader");
        office.does("jiaming", PaymentApprovalIds.PREPARE_VOUCHER, claim, TestOffice.voucher(12_345, "bank"));
        List<String> others = List.of("xulihua", "hewei");
        try {
            others.forEach(person -> assertThat(office.call("DELETE", "admin", post + person, Map.of())
                            .status())
                    .isEqualTo(204));
            String words = "没有人可以办理：%s（会计主管）".formatted(office.task(claim).getName());
            assertThat(told(claim, "admin")).containsExactly(words);
            assertThat(told(claim, MANAGER)).containsExactly(words);
        } finally {
            others.forEach(person -> office.call("PUT", "admin", post + person, Map.of()));
        }
    }

    @Test
    void aHeadWhoIsAwayThemselfIsPassedOver() {
        office.lastHolder("jiazheng", "贾", "征", "engineering", "engineering-head");
        away(HEAD, null);
        away("lina", null);
        String claim = office.started();
        assertThat(told(claim, "linxiaoyan")).singleElement().asString().startsWith("“工程维护部负责人”的人员都已离岗");
        assertThat(told(claim, HEAD)).isEmpty();
    }

    @Test
    void whileNoManagerIsThereItIsNotPassedOnAndThenItIs() {
        String claim = returned();
        away(CLAIMANT, null);
        unattended.look();
        List<String> managers = List.of(away("zhaozhengguo", null), away(MANAGER, null));
        at("2026-12-07T11:00:00");
        unattended.look();
        managers.forEach(absence -> office.call("DELETE", "admin", "/api/absences/" + absence, Map.of()));
        assertThat(told(claim, MANAGER)).isEmpty();
        unattended.look();
        assertThat(told(claim, MANAGER)).hasSize(1);
    }

    @RepeatedTest(4)
    void twoLooksAtOnceTellOnce() throws Exception {
        String claim = returned();
        away(CLAIMANT, null);
        Callable<Boolean> look = () -> {
            try {
                unattended.look();
                return true;
            } catch (org.springframework.dao.DataAccessException theOtherWasFaster) {
                return false;
            }
        };
        assertThat(together(List.of(look, look))).contains(true);
        unattended.look();
        assertThat(told(claim, HEAD)).hasSize(1);
    }

    @Test
    void theHourBeginsWithTheOfficesTime() {
        String claim = returned();
        at("2026-12-11T17:00:00");
        away(CLAIMANT, null);
        unattended.look();
        at("2026-12-11T18:30:00");
        unattended.look();
        at("2026-12-14T08:29:59");
        unattended.look();
        assertThat(told(claim, MANAGER)).isEmpty();
        at("2026-12-14T08:30:00");
        unattended.look();
        assertThat(told(claim, MANAGER)).hasSize(1);
    }
}
