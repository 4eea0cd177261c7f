package cn.guicheng.procedure.complaintreport;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.RETURN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.ComplaintReportIds;
import cn.guicheng.register.concealment.Concealments;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The monthly report, by the calendar and by hand, on both databases. Its months lie where no other test has requests. */
abstract class ComplaintReportTest {
    private static final String SUPERVISOR = "wangxiulan";
    private static final String GENERAL_MANAGER = "chenjianhua";
    private static final Map<String, Object> REQUIREMENTS = Map.of("correctiveRequirements", "工程维护部每周检查一次水管。");

    @OnH2
    static class OnH2Test extends ComplaintReportTest {}

    @OnPostgres
    static class OnPostgresTest extends ComplaintReportTest {}

    @Autowired
    private Concealments concealments;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    TestOffice office;

    @Autowired
    DueReports dueReports;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void reportsAndRequestsOfTheTestGo() {
        ClockUtil.reset();
        jdbc.sql("delete from complaint_report").update();
        jdbc.sql("delete from request where case_number like 'SQ-T-%'").update();
        jdbc.sql("delete from concealment where case_number like 'SQ-T-%'").update();
    }

    // --- by the calendar ---

    @Test
    void onTheDayTheMonthBeforeIsDraftedForTheSupervisor() { // COMP-10
        reported("2030-12", "YB-T-000001");
        request("SQ-T-000001", "2031-01-31T23:59:59+08:00");
        request("SQ-T-000002", "2031-02-01T00:00:00+08:00");

        draftAt("2031-02-01T07:59:00+08:00");
        assertThat(drafted("2031-01")).isNull();
        draftAt("2031-02-01T08:00:00+08:00");
        String report = drafted("2031-01");
        assertThat(office.waitingAt(report)).containsExactly(ComplaintReportIds.COMPLETE_REPORT);
        assertThat(office.told(report, "task-opened")).containsExactly(SUPERVISOR);
        assertThat(fact(report, "figures").path("rows").path(0).path(2).asText())
                .isEqualTo("1");

        draftAt("2031-02-02T08:00:00+08:00");
        assertThat(jdbc.sql("select count(*) from complaint_report where report_month like '2031%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoeverARequestIsAboutReadsTheMonthWithoutIt() { // SOD-10
        reported("2030-12", "YB-T-000001");
        request("SQ-T-000001", "2031-01-15T12:00:00+08:00");
        request("SQ-T-000002", "2031-01-16T12:00:00+08:00");
        draftAt("2031-02-01T08:00:00+08:00");
        String report = drafted("2031-01");
        assertThat(accepted(GENERAL_MANAGER, report)).isEqualTo("2");

        transaction.execute(status -> concealments.conceal("SQ-T-000002", "chenjianhua"));
        assertThat(accepted(GENERAL_MANAGER, report)).isEqualTo("1");
        assertThat(accepted("fangzhengyi", report)).isEqualTo("2");
        assertThat(office.rows("complaint-reports", report)).hasSize(1);
    }

    private String accepted(String person, String report) {
        return fact(person, report, "figures").path("rows").path(0).path(2).asText();
    }

    @Test
    void whatWasDueWhileTheProgramWasDownIsCaughtUpOldestFirst() {
        reported("2030-11", "YB-T-000001");
        request("SQ-T-000001", "2030-12-24T12:00:00+08:00");

        draftAt("2031-02-14T03:00:00+08:00");
        assertThat(drafted("2030-12")).isLessThan(drafted("2031-01"));
        assertThat(drafted("2031-02")).isNull();
    }

    @Test
    void anOfficeThatHasOnlyBegunHasNothingToReport() {
        long requests = jdbc.sql("select count(*) from request where received_at < ?")
                .param(OffsetDateTime.parse("2001-02-01T00:00:00+08:00"))
                .query(Long.class)
                .single();
        assertThat(requests).isZero();
        draftAt("2001-02-01T08:00:00+08:00");
        assertThat(jdbc.sql("select count(*) from complaint_report")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void twoNodesDraftOneReport() throws Exception {
        reported("2030-12", "YB-T-000001");
        request("SQ-T-000001", "2031-01-15T12:00:00+08:00");
        ClockUtil.setCurrentTime(
                Date.from(OffsetDateTime.parse("2031-02-01T08:00:00+08:00").toInstant()));
        Callable<Void> node = () -> {
            dueReports.draft();
            return null;
        };
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        for (Future<Void> done : nodes.invokeAll(List.of(node, node, node, node))) {
            done.get();
        }
        nodes.shutdown();
        assertThat(drafted("2031-01")).startsWith("YB-2031-");
        JsonNode rows = office.rows("complaint-reports", "2031-01");
        assertThat(rows).hasSize(1);
        assertThat(office.waitingAt(drafted("2031-01"))).hasSize(1);
    }

    // --- what nobody started ---

    @Test
    void aCaseThatNobodyStartedIsReadLikeAnyOther() {
        reported("2030-12", "YB-T-000001");
        request("SQ-T-000001", "2031-01-15T12:00:00+08:00");
        draftAt("2031-02-01T08:00:00+08:00");
        String report = drafted("2031-01");
        String task = office.task(report).getId();

        JsonNode sheet = office.get(SUPERVISOR, "/api/cases/" + report).body();
        assertThat(sheet.path("startedBy").path("id").asText("?")).isEmpty();
        assertThat(sheet.path("startedBy").path("name").asText()).isEqualTo("系统");
        assertThat(office.get(SUPERVISOR, "/api/tasks/cards?ids=" + task)
                        .body()
                        .path(task)
                        .path("applicant")
                        .asText())
                .isEqualTo("系统");

        office.does(SUPERVISOR, ComplaintReportIds.COMPLETE_REPORT, report, REQUIREMENTS);
        // Who signed first has not started it.
        sheet = office.get(SUPERVISOR, "/api/cases/" + report).body();
        assertThat(sheet.path("startedBy").path("name").asText()).isEqualTo("系统");
        assertThat(sheet.path("urging").isNull()).isTrue();
        JsonNode handled = office.get(SUPERVISOR, "/api/cases?role=handled&state=open&search=" + report)
                .body()
                .path("rows");
        assertThat(handled).hasSize(1);
        assertThat(handled.path(0).path("startedBy").path("name").asText()).isEqualTo("系统");

        office.does(GENERAL_MANAGER, ComplaintReportIds.ACKNOWLEDGE_REPORT, report, APPROVE);
        assertThat(office.outcome(report)).isEqualTo("sent");
        assertThat(office.told(report, "case-ended")).containsExactly(SUPERVISOR);
        assertThat(office.get(SUPERVISOR, "/api/cases/" + report + "/copy").status())
                .isEqualTo(403);
    }

    // --- by hand ---

    @Test
    void theSupervisorSendsItUpAndTheGeneralManagerMaySendItBack() {
        request("SQ-T-000001", "2003-05-15T12:00:00+08:00");
        String report = office.started(SUPERVISOR, ComplaintReport.KEY, Map.of("month", "2003-05"));
        office.does(SUPERVISOR, ComplaintReportIds.COMPLETE_REPORT, report, REQUIREMENTS);
        assertThat(entry(report).path("correctiveRequirements").asText()).isEqualTo("工程维护部每周检查一次水管。");
        assertThat(entry(report).path("acknowledgedAt").isNull()).isTrue();

        office.does(GENERAL_MANAGER, ComplaintReportIds.ACKNOWLEDGE_REPORT, report, RETURN);
        assertThat(office.outcome(report)).isNull();
        assertThat(fact(report, "correctiveRequirements").path("value").asText())
                .isEqualTo("工程维护部每周检查一次水管。");
        office.does(
                SUPERVISOR,
                ComplaintReportIds.COMPLETE_REPORT,
                report,
                Map.of("correctiveRequirements", "本周内换完，\n逐户回访。"));
        office.does(GENERAL_MANAGER, ComplaintReportIds.ACKNOWLEDGE_REPORT, report, APPROVE);

        assertThat(office.outcome(report)).isEqualTo("sent");
        assertThat(entry(report).path("correctiveRequirements").asText()).isEqualTo("本周内换完，\n逐户回访。");
        assertThat(entry(report).path("acknowledgedAt").isNull()).isFalse();
        assertThat(office.told(report, "case-ended")).containsExactly(SUPERVISOR);
    }

    @Test
    void theFiguresStayAsTheyWereDrafted() {
        request("SQ-T-000001", "2003-05-15T12:00:00+08:00");
        String report = office.started(SUPERVISOR, ComplaintReport.KEY, Map.of("month", "2003-05"));
        request("SQ-T-000002", "2003-05-16T12:00:00+08:00");

        assertThat(fact(report, "figures").path("rows").path(0).path(0).asText())
                .isEqualTo("受理（件）");
        assertThat(fact(report, "figures").path("rows").path(0).path(2).asText())
                .isEqualTo("1");
        assertThat(fact(report, "byTopic").path("rows").path(0).path(0).asText())
                .isEqualTo("工程维护");
    }

    @Test
    void aMonthHasOneReport() {
        office.started(SUPERVISOR, ComplaintReport.KEY, Map.of("month", "2003-06"));
        Answer again = start(SUPERVISOR, "2003-06");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.message()).contains("2003-06").contains("一个月只有一份");
    }

    @Test
    void onlyAMonthThatIsOverIsReportedOn() {
        YearMonth present = YearMonth.now(ZoneId.of("Asia/Shanghai"));
        for (String month : List.of(
                present.toString(), present.plusMonths(1).toString(), "1999-12", "2003-13", "2003-00", "03-05", "五月")) {
            Answer refused = start(SUPERVISOR, month);
            assertThat(refused.status()).as(month).isEqualTo(400);
            assertThat(refused.message()).as(month).startsWith("月份：");
        }
        assertThat(start(SUPERVISOR, present.minusMonths(1).toString()).status())
                .isEqualTo(200);
    }

    @Test
    void othersNeitherStartCompleteNorAcknowledgeIt() {
        assertThat(start("zhangmin", "2003-07").status()).isEqualTo(403);
        assertThat(start("admin", "2003-07").status()).isEqualTo(403);
        String report = office.started(SUPERVISOR, ComplaintReport.KEY, Map.of("month", "2003-07"));
        assertThat(office.claimTask("zhangmin", report).status()).isEqualTo(404);
        assertThat(office.claimTask(GENERAL_MANAGER, report).status()).isEqualTo(403);
        office.does(SUPERVISOR, ComplaintReportIds.COMPLETE_REPORT, report, REQUIREMENTS);
        assertThat(office.claimTask(SUPERVISOR, report).status()).isEqualTo(403);
        assertThat(office.get("lina", "/api/cases/" + report).status()).isEqualTo(404);
    }

    @Test
    void whoWroteItDoesNotAcknowledgeItWhateverPostsTheyHold() { // SOD-01
        office.newPerson("bothposts", "邵", "一人", "both@example.com", "customer-service-supervisor", "general-manager");
        try {
            String report = office.started(SUPERVISOR, ComplaintReport.KEY, Map.of("month", "2003-08"));
            office.does("bothposts", ComplaintReportIds.COMPLETE_REPORT, report, REQUIREMENTS);
            Answer refused = office.claimTask("bothposts", report);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.message()).contains("SOD-01");
        } finally {
            office.newcomersLeave();
        }
    }

    @Test
    void withoutRequirementsItDoesNotGoUp() {
        String report = office.started(SUPERVISOR, ComplaintReport.KEY, Map.of("month", "2003-09"));
        office.claimTask(SUPERVISOR, report);
        Answer refused = office.complete(SUPERVISOR, report, Map.of("correctiveRequirements", "  "));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).isEqualTo("整改要求：必须填写。");
    }

    private Answer start(String person, String month) {
        return office.start(person, ComplaintReport.KEY, Map.of("month", month));
    }

    private void draftAt(String time) {
        ClockUtil.setCurrentTime(Date.from(OffsetDateTime.parse(time).toInstant()));
        dueReports.draft();
    }

    /** Number of the report's case, or null. */
    private String drafted(String month) {
        return jdbc.sql("select case_number from complaint_report where report_month = ?")
                .param(month)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private void reported(String month, String caseNumber) {
        jdbc.sql("insert into complaint_report (report_month, case_number, figures, drafted_at) values (?, ?, '{}', ?)")
                .params(month, caseNumber, OffsetDateTime.parse(month + "-28T08:00:00+08:00"))
                .update();
    }

    private void request(String caseNumber, String receivedAt) {
        jdbc.sql(
                        """
                        insert into request (case_number, request_type, topic, channel, anonymous, description, state,
                        received_at) values (?, 'repair', 'engineering', 'phone', false, '漏水', 'open', ?)""")
                .params(caseNumber, OffsetDateTime.parse(receivedAt))
                .update();
    }

    private JsonNode fact(String report, String name) {
        return fact("admin", report, name);
    }

    private JsonNode fact(String person, String report, String name) {
        return StreamSupport.stream(
                        office.get(person, "/api/cases/" + report)
                                .body()
                                .path("facts")
                                .spliterator(),
                        false)
                .filter(fact -> fact.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode entry(String report) {
        return office.rows("complaint-reports", report).path(0);
    }
}
