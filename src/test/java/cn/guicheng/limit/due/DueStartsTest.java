package cn.guicheng.limit.due;

import static cn.guicheng.procedure.limitchange.LimitDesk.PROPOSER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.procedure.limitchange.LimitDesk;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a table of dates names is started on its days, once, whatever was down meanwhile. */
abstract class DueStartsTest {
    @OnH2
    static class OnH2Test extends DueStartsTest {}

    @OnPostgres
    static class OnPostgresTest extends DueStartsTest {}

    private static final String TABLE = "walk-dates";
    private static final String ROW = "<text>\"archive-clerk\"</text>";

    @Autowired
    DueStarts starts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestOffice office;

    @Autowired
    RepositoryService repositoryService;

    private LimitDesk desk;

    @BeforeEach
    void nobodyHasLookedYet() {
        desk = new LimitDesk(office, repositoryService);
        forget();
    }

    @AfterEach
    void asBefore() {
        ClockUtil.reset();
        desk.restore();
        forget();
    }

    private void forget() {
        jdbc.sql("delete from due_start").update();
        jdbc.sql("delete from due_watch").update();
    }

    @Test
    void onTheDayAndOnceAndForTheGroupOfTheRow() {
        lookOn("2026-12-03");
        assertThat(started()).isEmpty();
        lookOn("2026-12-04");
        lookOn("2026-12-04");
        lookOn("2026-12-05");
        lookOn("2026-12-06");
        assertThat(started()).containsExactly("2026-12-04");
        String caseNumber = jdbc.sql("select case_number from due_start")
                .query(String.class)
                .single();
        ClockUtil.reset();
        assertThat(office.waitingAt(caseNumber)).containsExactly("userTask_readMeters");
        assertThat(office.get("admin", "/api/cases/" + caseNumber)
                        .body()
                        .path("facts")
                        .findValuesAsText("value"))
                .anyMatch(value -> value.contains("2026-12-04"));
        String clerk = office.get("admin", "/engine-rest/user?memberOfGroup=archive-clerk")
                .body()
                .path(0)
                .path("id")
                .asText();
        office.does(clerk, "userTask_readMeters", caseNumber, TestOffice.APPROVE);
        assertThat(office.outcome(caseNumber)).isEqualTo("read");
    }

    @Test
    void whatFellDueWhileTheProgramWasDownIsStartedOnce() {
        lookOn("2026-11-04");
        lookOn("2027-01-06");
        lookOn("2027-01-06");
        assertThat(started()).containsExactly("2026-11-05", "2026-12-04", "2027-01-05");
    }

    @Test
    void nothingIsStartedOfTheTimeBeforeAnybodyLooked() {
        lookOn("2026-11-06");
        assertThat(started()).isEmpty();
    }

    @Test
    void notMoreThanAYearIsMadeUpFor() {
        lookOn("2024-11-04");
        lookOn("2026-11-06");
        assertThat(started()).hasSize(13).startsWith("2025-11-05").endsWith("2026-11-05");
    }

    @Test
    void ofTwoNodesOneStartsIt() throws InterruptedException {
        at("2026-11-05");
        CyclicBarrier together = new CyclicBarrier(4);
        List<Thread> nodes = IntStream.range(0, 4)
                .mapToObj(node -> new Thread(() -> {
                    try {
                        together.await();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    starts.start();
                }))
                .toList();
        nodes.forEach(Thread::start);
        for (Thread node : nodes) {
            node.join();
        }
        starts.start();
        assertThat(started()).containsExactly("2026-11-05");
    }

    @Test
    void aTableThatManagersChangeCountsTheSameDay() {
        lookOn("2026-11-09");
        ClockUtil.reset();
        change("<text>\"5\"</text>", "<text>\"9\"</text>");
        lookOn("2026-11-09");
        assertThat(started()).containsExactly("2026-11-09");
    }

    @Test
    void whatCannotBeStartedIsNotForgotten() {
        change(ROW, "<text></text>");
        lookOn("2026-11-04");
        lookOn("2026-11-05");
        lookOn("2026-11-06");
        assertThat(started()).isEmpty();
        ClockUtil.reset();
        desk.restore();
        lookOn("2026-11-07");
        assertThat(started()).containsExactly("2026-11-05");
    }

    @ParameterizedTest
    @CsvSource({
        "archive-clerk,archive-clark,没有“archive-clark”这个",
        "meter-reading,meter-raeding,没有“meter-raeding”这个值",
        "before,soon,没有“soon”这个值",
        "every,13,没有“13”这个值"
    })
    void aRowThatNamesWhatThereIsNotIsRefused(String right, String wrong, String told) {
        String other = desk.dmn(TABLE).replaceFirst("<text>\"" + right + "\"</text>", "<text>\"" + wrong + "\"</text>");
        var answer = desk.propose(PROPOSER, TABLE, other, "reason=x");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.body().path("findings").toString()).contains(told);
    }

    private void change(String from, String to) {
        String dmn = desk.dmn(TABLE);
        assertThat(dmn).contains(from);
        var answer = desk.propose(PROPOSER, TABLE, dmn.replaceFirst(from, to), "reason=x");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        desk.approve(answer.body().path("caseNumber").asText());
    }

    private void lookOn(String day) {
        at(day);
        starts.start();
    }

    private static void at(String day) {
        ClockUtil.setCurrentTime(Date.from(LocalDate.parse(day)
                .atTime(9, 0)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant()));
    }

    private List<String> started() {
        return jdbc
                .sql("select due_on from due_start where procedure_key = 'meter-reading' order by due_on")
                .query(LocalDate.class)
                .list()
                .stream()
                .map(LocalDate::toString)
                .toList();
    }
}
