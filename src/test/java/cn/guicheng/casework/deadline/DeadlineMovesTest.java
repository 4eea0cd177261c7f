package cn.guicheng.casework.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.casework.guard.Statements;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.modelids.FileLendingIds;
import cn.guicheng.procedure.complaint.ComplaintDesk;
import cn.guicheng.procedure.filelending.LendingDesk;
import cn.guicheng.register.calendar.OwnDays;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How deadlines are computed and told, and that open ones follow the calendar. Each test has weeks of its own, years ahead. */
abstract class DeadlineMovesTest {
    @OnH2
    static class OnH2Test extends DeadlineMovesTest {}

    @OnPostgres
    static class OnPostgresTest extends DeadlineMovesTest {}

    private static final String CLAIMANT = "jixian";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    TestOffice office;

    @Autowired
    DeadlineMoves moves;

    @Autowired
    OwnDays own;

    @Autowired
    LendingDesk desk;

    @Autowired
    TaskService taskService;

    @Autowired
    ManagementService managementService;

    @Autowired
    RuntimeService runtimeService;

    /** Whose list nobody else reads: what is dated years ahead stands before everything of today. */
    @BeforeEach
    void aClaimant() {
        office.newPerson(CLAIMANT, "季", "限", "jixian@guicheng.example", "engineering");
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
        runtimeService
                .createProcessInstanceQuery()
                .variableValueEquals(CaseVariables.STARTED_BY.name(), CLAIMANT)
                .rootProcessInstances()
                .list()
                .stream()
                .map(ProcessInstance::getBusinessKey)
                .forEach(claim ->
                        office.post(CLAIMANT, "/api/cases/" + claim + "/messages/reimbursement.withdrawn", Map.of()));
        office.newcomersLeave();
    }

    private String started() {
        return office.started(CLAIMANT, office.claim(CLAIMANT, List.of(TestOffice.line(12_345))));
    }

    private static void itIs(String moment) {
        ClockUtil.setCurrentTime(Date.from(at(moment)));
    }

    private static Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(ZONE).toInstant();
    }

    private String due(String claim) {
        return LocalDateTime.ofInstant(office.due(claim), ZONE).toString();
    }

    private int change(String year, String... lines) {
        int changed = office.csv(
                        "PUT",
                        "admin",
                        "/api/calendar/" + year,
                        ("date,working,name\n" + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8))
                .body()
                .path("changed")
                .asInt();
        moves.follow();
        return changed;
    }

    private String how(String claim) {
        return office.get(CLAIMANT, "/api/cases/" + claim)
                .body()
                .at("/waiting/0/dueHow")
                .asText(null);
    }

    private List<String> told(String claim) {
        return StreamSupport.stream(
                        office.get("admin", "/api/cases/" + claim + "/timeline")
                                .body()
                                .path("events")
                                .spliterator(),
                        false)
                .map(event -> event.path("title").asText() + event.path("text").asText(""))
                .toList();
    }

    @Test
    void aDeadlineIsShownWithHowItWasComputed() {
        itIs("2026-09-30T09:30");
        String claim = started();
        assertThat(due(claim)).isEqualTo("2026-10-09T09:30");
        assertThat(how(claim)).isEqualTo("2 个工作日，国庆节放假不计");
        assertThat(told(claim)).anySatisfy(line -> assertThat(line).contains("办理时限 2026-10-09 09:30（2 个工作日，国庆节放假不计）"));
        Task task = office.task(claim);
        JsonNode sheet = office.get("sunzhiqiang", "/api/tasks/" + task.getId() + "/sheet")
                .body();
        assertThat(sheet.at("/desk/dueHow").asText()).isEqualTo("2 个工作日，国庆节放假不计");
    }

    @Test
    void aDateInAYearOfWhichNothingIsPublishedSaysSo() {
        itIs("2041-12-30T09:30");
        String claim = started();
        assertThat(due(claim)).isEqualTo("2042-01-01T09:30");
        assertThat(how(claim)).isEqualTo("2 个工作日，2041、2042 年放假安排尚未公布，暂按周一至周五计算");
    }

    @Test
    void anOpenTaskFollowsTheCalendarOnceAndSaysSo() {
        itIs("2040-03-05T09:30");
        String claim = started();
        assertThat(due(claim)).isEqualTo("2040-03-07T09:30");
        assertThat(change("2040", "2040-03-06,false,停电")).isEqualTo(1);
        assertThat(due(claim)).isEqualTo("2040-03-08T09:30");
        moves.follow();
        assertThat(told(claim).stream().filter(line -> line.contains("日历有变动")))
                .containsExactly("“部门负责人签字”到期时间由 2040-03-07 09:30 改为 2040-03-08 09:30（2040 年放假安排尚未公布，暂按周一至周五计算）：日历有变动");
        assertThat(how(claim)).startsWith("2 个工作日，停电放假不计");
        assertThat(told(claim)).as("as it opened").anySatisfy(line -> assertThat(line)
                .endsWith("办理时限 2040-03-07 09:30（2 个工作日）"));
        assertThat(change("2040", "2040-03-06,true,")).isEqualTo(1);
        assertThat(due(claim)).isEqualTo("2040-03-07T09:30");
    }

    /** While it was done the calendar changed, and nothing of it moved. */
    @Test
    void whatIsTakenBackFollowsWhatChangedMeanwhile() {
        itIs("2043-03-02T09:30");
        String claim = started();
        assertThat(due(claim)).isEqualTo("2043-03-04T09:30");
        office.departmentHeadSigns(claim);
        change("2043", "2043-03-03,false,停电");
        assertThat(office.post("sunzhiqiang", "/api/tasks/" + office.task(claim).getId() + "/take-back", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(due(claim)).isEqualTo("2043-03-05T09:30");
        assertThat(how(claim)).startsWith("2 个工作日，停电放假不计");
        assertThat(told(claim))
                .contains("“部门负责人签字”到期时间由 2043-03-04 09:30 改为 2043-03-05 09:30（2043 年放假安排尚未公布，暂按周一至周五计算）：日历有变动");
        moves.follow();
        change("2043", "2043-03-03,true,");
        assertThat(due(claim)).isEqualTo("2043-03-04T09:30");
    }

    @Test
    void aDayAfterTheDeadlineOrBeforeItsStartMovesNothing() {
        itIs("2040-04-09T09:30");
        String claim = started();
        change("2040", "2040-04-12,false,停电", "2040-04-08,true,补班");
        assertThat(due(claim)).isEqualTo("2040-04-11T09:30");
        assertThat(told(claim)).noneMatch(line -> line.contains("日历有变动"));
    }

    @Test
    void theDayOfTheDeadlineItselfMovesIt() {
        itIs("2040-05-07T17:00");
        String claim = started();
        assertThat(due(claim)).isEqualTo("2040-05-09T17:00");
        change("2040", "2040-05-09,false,停电", "2040-05-12,true,补班", "2040-05-10,false,停电", "2040-05-11,false,停电");
        assertThat(due(claim)).isEqualTo("2040-05-12T17:00");
    }

    @Test
    void whatAPersonChoseAndWhatRunsByTheClockStays() {
        itIs("2040-06-04T09:30");
        String claim = started();
        Task task = office.task(claim);
        task.setDueDate(Date.from(at("2040-06-06T12:00")));
        taskService.saveTask(task);
        String request = new ComplaintDesk(office, managementService, runtimeService).received("topic", "engineering");
        Instant resolved = office.due(request);
        change("2040", "2040-06-05,false,停电");
        assertThat(due(claim)).isEqualTo("2040-06-06T12:00");
        assertThat(how(claim)).as("how it was computed is said no more").isEqualTo("2040 年放假安排尚未公布");
        assertThat(office.due(request)).isEqualTo(resolved).isEqualTo(at("2040-06-05T09:30"));
    }

    /** Each with a line of its own. */
    @Test
    void manyFollowAtOnce() {
        itIs("2040-09-03T09:30");
        List<String> claims = Stream.generate(() -> started()).limit(5).toList();
        change("2040", "2040-09-04,false,停电");
        assertThat(claims).allSatisfy(claim -> assertThat(due(claim)).isEqualTo("2040-09-06T09:30"));
        assertThat(claims).allSatisfy(claim -> assertThat(told(claim).stream().filter(line -> line.contains("日历有变动")))
                .hasSize(1));
    }

    /** 50,000 follow within a minute because each costs next to nothing: they are read and written together. */
    @Test
    void manyCostTheDatabaseLittleMoreThanFew() {
        int few = statementsToMove("2040-11-", "05", 5);
        int many = statementsToMove("2040-11-", "19", 45);
        assertThat((many - few) / 40.0).isLessThan(3);
    }

    private int statementsToMove(String month, String monday, int number) {
        itIs(month + monday + "T09:30");
        List<String> claims = Stream.generate(() -> started()).limit(number).toList();
        String next = month + (Integer.parseInt(monday) + 1 < 10 ? "0" : "") + (Integer.parseInt(monday) + 1);
        office.csv(
                "PUT",
                "admin",
                "/api/calendar/2040",
                ("date,working,name\n" + next + ",false,停电").getBytes(StandardCharsets.UTF_8));
        int statements = Statements.during(moves::follow);
        assertThat(claims).allSatisfy(claim -> assertThat(told(claim)).anyMatch(line -> line.contains("日历有变动")));
        return statements;
    }

    @Test
    void whatIsSuspendedFollowsToo() {
        itIs("2040-12-03T09:30");
        String claim = started();
        String instance = office.task(claim).getProcessInstanceId();
        runtimeService.suspendProcessInstanceById(instance);
        try {
            change("2040", "2040-12-04,false,停电");
            assertThat(due(claim)).isEqualTo("2040-12-06T09:30");
        } finally {
            runtimeService.activateProcessInstanceById(instance);
        }
    }

    /** A loan's timers: it is offered for two working days to whoever is next. */
    @Test
    void aTimerOfACaseFollowsToo() {
        itIs("2040-10-10T09:30");
        Map<String, Object> asked = desk.request(desk.item(), "lend");
        asked.put("returnDate", Date.from(at("2040-10-15T00:00")));
        String loan = office.started(LendingDesk.BORROWER, "file-lending", asked);
        desk.consents(loan);
        assertThat(offerEnds(loan)).isEqualTo("2040-10-12T09:30");
        change("2040", "2040-10-11,false,停电");
        assertThat(offerEnds(loan)).isEqualTo("2040-10-15T09:30");
        assertThat(told(loan))
                .contains("定时事项的到期时间由 2040-10-12 09:30 改为 2040-10-15 09:30（2040 年放假安排尚未公布，暂按周一至周五计算）：日历有变动");
    }

    /** A task that is no step of a model is one of these too. */
    @Test
    void anOpinionThatIsAskedForFollowsToo() {
        itIs("2040-08-06T09:30");
        String claim = started();
        Task signing = office.task(claim);
        office.claimTask("sunzhiqiang", signing);
        assertThat(office.post(
                                "sunzhiqiang",
                                "/api/tasks/" + signing.getId() + "/questions",
                                Map.of("to", List.of("zhangmin"), "question", "靠谱吗？"))
                        .status())
                .isEqualTo(201);
        change("2040", "2040-08-07,false,停电");
        assertThat(taskService
                        .createTaskQuery()
                        .processInstanceBusinessKey(claim)
                        .taskAssignee("zhangmin")
                        .singleResult()
                        .getDueDate()
                        .toInstant())
                .isEqualTo(at("2040-08-09T09:30"));
        assertThat(told(claim))
                .contains("“提供意见”到期时间由 2040-08-08 09:30 改为 2040-08-09 09:30（2040 年放假安排尚未公布，暂按周一至周五计算）：日历有变动");
    }

    private String offerEnds(String loan) {
        return LocalDateTime.ofInstant(
                        desk.job(loan, FileLendingIds.TIMER_OFFER_ENDS)
                                .getDuedate()
                                .toInstant(),
                        ZONE)
                .toString();
    }

    /** The answer may come when the change is not yet followed; afterwards nothing is left to move. */
    @Test
    void aTaskThatIsDoneStaysAsItWas() {
        itIs("2040-07-02T09:30");
        String claim = started();
        office.departmentHeadSigns(claim);
        change("2040", "2040-07-03,false,停电");
        assertThat(told(claim).stream().filter(line -> line.contains("日历有变动")))
                .singleElement()
                .asString()
                .startsWith("“审核付款”");
    }

    @Test
    void aChangeIsFollowedAgainUntilItHasSettled() {
        itIs("2040-08-06T09:30");
        String claim = started();
        change("2040", "2040-08-07,false,停电");
        assertThat(own.notFollowed()).isNotEmpty();
        itIs("2040-08-06T09:33");
        moves.follow();
        assertThat(own.notFollowed())
                .noneMatch(day -> day.date().getYear() == 2040 && day.date().getMonthValue() == 8);
        assertThat(due(claim)).isEqualTo("2040-08-09T09:30");
    }
}
