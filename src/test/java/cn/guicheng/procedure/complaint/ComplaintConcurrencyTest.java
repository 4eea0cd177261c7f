package cn.guicheng.procedure.complaint;

import static cn.guicheng.Together.together;
import static cn.guicheng.procedure.complaint.ComplaintDesk.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.ComplaintIds;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people, or a person and a deadline, at the same moment; on both databases. */
abstract class ComplaintConcurrencyTest {
    @OnH2
    static class OnH2Test extends ComplaintConcurrencyTest {}

    @OnPostgres
    static class OnPostgresTest extends ComplaintConcurrencyTest {}

    @Autowired
    TestOffice office;

    @Autowired
    ManagementService managementService;

    @Autowired
    RuntimeService runtimeService;

    ComplaintDesk desk;

    @BeforeEach
    void open() {
        desk = new ComplaintDesk(office, managementService, runtimeService);
    }

    @Test
    void resolvingAndTakingOverAtTheSameMomentOneWinsAndTheOtherIsTold() throws Exception {
        for (int round = 0; round < 8; round++) {
            String request = desk.received();
            desk.dispatched(request);
            desk.passes(ComplaintIds.TIMER_RESOLVE_DEADLINE, request);
            Task resolve = claimed(ENGINEER, ComplaintIds.RESOLVE_REQUEST, request);
            Task supervise = claimed(ASSISTANT, ComplaintIds.SUPERVISE_REQUEST, request);

            List<Answer> answers = together(List.of(
                    () -> office.complete(ENGINEER, resolve, resolution()),
                    () -> office.complete(ASSISTANT, supervise, Map.of("decision", "take-over", "comment", "我来办"))));

            assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(204, 409);
            boolean resolved = answers.get(0).status() == 204;
            assertThat(office.waitingAt(request))
                    .containsExactly(resolved ? ComplaintIds.CALL_BACK : ComplaintIds.TAKE_OVER_REQUEST);
            assertThat(desk.running(request)).containsExactly(ComplaintIds.TIMER_REPLY_DEADLINE);
        }
    }

    @Test
    void aDeadlineThatPassesWhileSomebodyResolvesLeavesNoDoubledTask() throws Exception {
        for (int round = 0; round < 8; round++) {
            String request = desk.received();
            desk.dispatched(request);
            Task resolve = claimed(ENGINEER, ComplaintIds.RESOLVE_REQUEST, request);
            String deadline = "/engine-rest/job/"
                    + desk.timer(ComplaintIds.TIMER_RESOLVE_DEADLINE, request).getId() + "/execute";

            List<Answer> answers = together(List.of(
                    () -> office.complete(ENGINEER, resolve, resolution()),
                    () -> office.post("admin", deadline, Map.of())));

            boolean resolved = answers.get(0).status() == 204;
            assertThat(answers.get(0).status()).isIn(204, 409);
            assertThat(office.waitingAt(request))
                    .isEqualTo(
                            resolved
                                    ? List.of(ComplaintIds.CALL_BACK)
                                    : List.of(ComplaintIds.RESOLVE_REQUEST, ComplaintIds.SUPERVISE_REQUEST));
            assertThat(desk.running(request)).containsExactly(ComplaintIds.TIMER_REPLY_DEADLINE);
        }
    }

    @Test
    void aDeadlinePassesOnceHoweverManyNodesSeeIt() throws Exception {
        String request = desk.received();
        String deadline = "/engine-rest/job/"
                + desk.timer(ComplaintIds.TIMER_REPLY_DEADLINE, request).getId() + "/execute";
        Callable<Answer> node = () -> office.post("admin", deadline, Map.of());

        List<Answer> answers = together(List.of(node, node, node));

        assertThat(answers.stream().filter(answer -> answer.status() == 204)).hasSize(1);
        assertThat(office.waitingAt(request))
                .containsExactly(ComplaintIds.DISPATCH_REQUEST, ComplaintIds.INFORM_CUSTOMER);
    }

    @Test
    void theSameCallEnteredTwiceCountsOnce() throws Exception {
        String request = desk.waitingForCall();
        Task call = claimed(FRONT_DESK, ComplaintIds.CALL_BACK, request);
        Callable<Answer> click = () -> office.complete(FRONT_DESK, call, call("not-done"));

        assertThat(together(List.of(click, click, click)).stream().map(Answer::status))
                .containsExactlyInAnyOrder(204, 409, 409);
        desk.resolved(request);
        desk.called(request, "not-done");
        assertThat(office.waitingAt(request)).containsExactly(ComplaintIds.RESOLVE_REQUEST);
    }

    private Task claimed(String person, String step, String request) {
        Task task = office.task(request, step);
        assertThat(office.claimTask(person, task).status()).isEqualTo(204);
        return task;
    }
}
