package cn.guicheng.procedure.complaint;

import static cn.guicheng.procedure.complaint.ComplaintDesk.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.ComplaintIds;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Calling again comes four hours later: the task is there at once, put off; who calls before says why (COMP-22). */
abstract class CallAgainTest {
    private static final Duration AGREED = Duration.ofHours(4);

    @OnH2
    static class OnH2Test extends CallAgainTest {}

    @OnPostgres
    static class OnPostgresTest extends CallAgainTest {}

    @Autowired
    TestOffice office;

    @Autowired
    ManagementService managementService;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    TaskService taskService;

    ComplaintDesk desk;

    @BeforeEach
    void open() {
        desk = new ComplaintDesk(office, managementService, runtimeService);
        // Not in the middle of a second: databases keep times to the millisecond.
        ClockUtil.setCurrentTime(new Date(System.currentTimeMillis() / 1000 * 1000));
    }

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unreachable", "inconvenient", "not-accepted"})
    void theNextCallIsThereAtOnceAndPutOffFourHours(String outcome) {
        String request = desk.waitingForCall();
        assertThat(next(request).getFollowUpDate()).isNull();
        desk.called(request, outcome);
        assertThat(next(request).getFollowUpDate()).isEqualTo(in(AGREED));
    }

    @Test
    void aCallBeforeTheTimeSaysWhyAndOneAtTheTimeNeedNot() {
        String early = putOff();
        String onTime = putOff();

        ClockUtil.setCurrentTime(in(AGREED.minusMillis(1)));
        refused(early, call("satisfied"));
        refused(early, call("satisfied", "comment", " 　"));
        assertThat(office.complete(FRONT_DESK, next(early), call("satisfied", "comment", "客户自己来电"))
                        .status())
                .isEqualTo(204);
        refused(onTime, call("unreachable"));

        ClockUtil.setCurrentTime(in(Duration.ofMillis(1)));
        assertThat(office.complete(FRONT_DESK, next(onTime), call("satisfied")).status())
                .isEqualTo(204);
        assertThat(office.outcome(onTime)).isEqualTo("closed");
    }

    @Test
    void aCallAfterHandlingAnewIsNotPutOff() {
        String request = putOff();
        desk.called(request, "not-done");
        desk.resolved(request);
        assertThat(next(request).getFollowUpDate()).isNull();
        assertThat(office.claimTask(FRONT_DESK, request).status()).isEqualTo(204);
        assertThat(office.complete(FRONT_DESK, next(request), call("satisfied")).status())
                .isEqualTo(204);
    }

    @Test
    void theInboxListsItApartAndSaysUntilWhen() {
        String request = putOff();
        String card = "/api/tasks/cards?ids=" + next(request).getId();
        assertThat(listed(request, "稍后回访")).isTrue();
        assertThat(listed(request, "我的待办")).isTrue();
        assertThat(office.get(FRONT_DESK, card).body().findValuesAsText("followUpAt"))
                .allMatch(time -> time.endsWith("+08:00"))
                .hasSize(1);

        ClockUtil.setCurrentTime(in(AGREED.plusMillis(1)));
        assertThat(listed(request, "稍后回访")).isFalse();
        assertThat(listed(request, "我的待办")).isTrue();
        assertThat(office.get(FRONT_DESK, card).body().findValue("followUpAt").isNull())
                .isTrue();
    }

    /** In a case of the model before, tasks are not put off. */
    @Test
    void aCaseOfTheEarlierModelGoesOnAsItBegan() {
        String request = putOff();
        Task asBefore = next(request);
        asBefore.setFollowUpDate(null);
        taskService.saveTask(asBefore);

        assertThat(office.complete(FRONT_DESK, next(request), call("satisfied")).status())
                .isEqualTo(204);
        assertThat(office.outcome(request)).isEqualTo("closed");
    }

    /** Claimed by the front desk, and to be called again in four hours. */
    private String putOff() {
        String request = desk.waitingForCall();
        desk.called(request, "unreachable");
        assertThat(office.claimTask(FRONT_DESK, request).status()).isEqualTo(204);
        return request;
    }

    private Task next(String request) {
        return office.task(request, ComplaintIds.CALL_BACK);
    }

    private void refused(String request, Map<String, Object> call) {
        Answer answer = office.complete(FRONT_DESK, next(request), call);
        assertThat(answer.status()).as(answer.message()).isEqualTo(400);
        assertThat(answer.message()).startsWith("内部说明：约定 ").contains("以后再回访", "说明原因");
        assertThat(office.waitingAt(request)).containsExactly(ComplaintIds.CALL_BACK);
    }

    private boolean listed(String request, String filter) {
        String id = StreamSupport.stream(
                        office.get(FRONT_DESK, "/engine-rest/filter").body().spliterator(), false)
                .filter(candidate -> candidate.path("name").asText().equals(filter))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        return office.post(
                                FRONT_DESK,
                                "/engine-rest/filter/" + id + "/list",
                                Map.of("processInstanceBusinessKey", request))
                        .body()
                        .size()
                == 1;
    }
}
