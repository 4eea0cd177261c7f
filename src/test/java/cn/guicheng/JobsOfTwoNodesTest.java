package cn.guicheng;

import static cn.guicheng.TestOffice.RETURN;
import static cn.guicheng.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.modelids.ReimbursementIds;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The jobs that look by the clock, each done by two nodes at the same moment: what they find is done and told once. */
abstract class JobsOfTwoNodesTest {
    private static final AtomicInteger TIMES = new AtomicInteger();

    @OnH2
    static class OnH2Test extends JobsOfTwoNodesTest {}

    @OnPostgres
    static class OnPostgresTest extends JobsOfTwoNodesTest {}

    @Autowired
    List<Task<?>> jobs;

    @Autowired
    TestOffice office;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void now() {
        ClockUtil.reset();
        office.get("admin", "/api/absences")
                .body()
                .findValuesAsText("id")
                .forEach(absence -> office.call("DELETE", "admin", "/api/absences/" + absence, Map.of()));
    }

    /** And once more by one alone: whoever was slower may have failed. */
    private void onTwoNodes(String name) throws Exception {
        Task<?> job = jobs.stream()
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElseThrow();
        Callable<Boolean> node = () -> {
            try {
                run(job);
                return true;
            } catch (DataAccessException | ProcessEngineException theOtherWasFaster) {
                return false;
            }
        };
        assertThat(together(List.of(node, node))).contains(true);
        run(job);
    }

    private static <T> void run(Task<T> job) {
        job.execute(new TaskInstance<>(job.getName(), "recurring"), null);
    }

    private static void itIs(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    private List<String> timeline(String claim) {
        return office.get("admin", "/api/cases/" + claim + "/timeline").body().findValuesAsText("title");
    }

    private void away(String person, String substitute, Instant from) {
        OffsetDateTime begins = from.atOffset(ZoneOffset.ofHours(8));
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("person", person);
        asked.put("from", begins.toString());
        asked.put("to", begins.plusDays(1).toString());
        asked.put("substitute", substitute);
        assertThat(office.post("admin", "/api/absences", asked).status()).isEqualTo(201);
    }

    @RepeatedTest(3)
    void anAbsenceBegins() throws Exception {
        String claim = office.started();
        office.departmentHeadSigns(claim);
        office.claimTask("liuyang", claim);
        Instant from = Instant.now().plus(Duration.ofHours(1));
        away("liuyang", "yeqing", from);
        itIs(from.plusSeconds(60));
        onTwoNodes("turn-absences");
        assertThat(office.task(claim).getAssignee()).isNull();
        assertThat(timeline(claim))
                .filteredOn(title -> title.startsWith("系统 把"))
                .hasSize(1);
    }

    @RepeatedTest(3)
    void whatWaitsForNobodyIsTold() throws Exception {
        office.newPerson("guoqiang", "郭", "强", "guoqiang@example.com", "order");
        String claim = office.started("guoqiang", office.claim("guoqiang", List.of(TestOffice.line(10_000))));
        office.does("zhuguangming", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, RETURN);
        away("guoqiang", null, Instant.now());
        onTwoNodes("look-after-unattended-tasks");
        assertThat(office.told(claim, "needs-action")).containsExactly("admin", "zhuguangming");
        now();
        office.does("guoqiang", ReimbursementIds.CORRECT_CLAIM, claim, Map.of("decision", "withdraw"));
        office.newcomersLeave();
    }

    @RepeatedTest(3)
    void aTaskIsDueSoon() throws Exception {
        String claim = office.started();
        itIs(office.due(claim).minus(Duration.ofHours(1)));
        onTwoNodes("remind-of-tasks");
        assertThat(office.told(claim, "task-due-soon")).containsExactly("sunzhiqiang");
    }

    @RepeatedTest(3)
    void theCalendarChanges() throws Exception {
        LocalDate monday = LocalDate.of(2044, 3, 7).plusWeeks(2L * TIMES.incrementAndGet());
        itIs(monday.atTime(9, 30).toInstant(ZoneOffset.ofHours(8)));
        String claim = office.started();
        String table = "date,working,name\n%s,false,停电\n".formatted(monday.plusDays(1));
        assertThat(office.csv("PUT", "admin", "/api/calendar/2044", table.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(200);
        onTwoNodes("follow-the-calendar");
        assertThat(office.due(claim)).isEqualTo(monday.plusDays(3).atTime(9, 30).toInstant(ZoneOffset.ofHours(8)));
        assertThat(office.get("admin", "/api/cases/" + claim + "/timeline")
                        .body()
                        .toString()
                        .split("日历有变动", -1))
                .hasSize(2);
    }

    @RepeatedTest(3)
    void theNextYearIsMissing() throws Exception {
        LocalDate november = LocalDate.of(2060 + TIMES.incrementAndGet(), 11, 21);
        itIs(november.atTime(9, 30).toInstant(ZoneOffset.ofHours(8)));
        onTwoNodes("look-at-the-year-to-come");
        assertThat(jdbc.sql("select recipient from notice where id like ? order by recipient")
                        .param("needs-action/calendar/" + (november.getYear() + 1) + "/%")
                        .query(String.class)
                        .list())
                .containsExactly("admin", "baixue", "jiangnan");
    }
}
