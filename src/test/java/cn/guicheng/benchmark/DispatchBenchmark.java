package cn.guicheng.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.TestOffice;
import cn.guicheng.modelids.ComplaintIds;
import cn.guicheng.modelids.PaymentApprovalIds;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long after the front desk has dispatched a request somebody of the department sees it in their inbox, beside another
 * task of which the same is asked; over 10,000 open tasks.
 */
@Tag("benchmark")
class DispatchBenchmark {
    private static final int ROUNDS = 60;
    private static final int WARM_UP = 20;
    private static final int INBOX_AIM = 100;
    private static final int MOST_LOOKS = 20;
    private static final String COLLEAGUE = "madong";
    private static final String HEAD = "sunzhiqiang";
    private static final String ACCOUNTANT = "liuyang";

    /** Nanoseconds of one step until its task is visible. */
    private record Seen(long completion, long inbox, int looks) {
        long both() {
            return completion + inbox;
        }
    }

    private TestOffice office;
    private OpenRequests requests;

    @Test
    void fromDispatchToTheInboxOfTheDepartment() {
        try (Program program = Program.onPostgres()) {
            office = program.bean(TestOffice.class);
            requests = new OpenRequests(program);
            JdbcTemplate jdbc = program.bean(JdbcTemplate.class);
            fill(jdbc);
            List<Seen> dispatched = new ArrayList<>();
            List<Seen> signed = new ArrayList<>();
            measure(dispatched, signed);
            publish(program.database(), jdbc, dispatched, signed);
        }
    }

    /** 500 tasks for the department and for the accountants, and many of others; all due later than what comes now. */
    private void fill(JdbcTemplate jdbc) {
        ManyCases cases = new ManyCases(jdbc);
        String request = requests.open();
        cases.like(request, 9_000);
        dispatch(request, requestTask(request));
        cases.like(request, 500);
        String claim = office.started();
        office.departmentHeadSigns(claim);
        cases.like(claim, 500);
        cases.settle();
        jdbc.update("update ACT_RU_TASK set DUE_DATE_ = DUE_DATE_ + interval '9 days'");
        jdbc.execute("vacuum analyze");
    }

    /** In turn, so that whatever else the machine does disturbs both alike. */
    private void measure(List<Seen> dispatched, List<Seen> signed) {
        TasklistSession colleague = new TasklistSession(office.address(), COLLEAGUE);
        TasklistSession accountant = new TasklistSession(office.address(), ACCOUNTANT);
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            dispatched.add(dispatched(colleague));
            signed.add(signed(accountant));
        }
        dispatched.subList(0, WARM_UP).clear();
        signed.subList(0, WARM_UP).clear();
    }

    private Seen dispatched(TasklistSession inbox) {
        String request = requests.open();
        Task task = requestTask(request);
        office.claimTask(OpenRequests.FRONT_DESK, task);
        Seen seen = seen(inbox, task, ComplaintIds.RESOLVE_REQUEST, () -> dispatch(request, task));
        takes(COLLEAGUE, request);
        return seen;
    }

    private Seen signed(TasklistSession inbox) {
        String claim = office.started();
        Task task = office.task(claim);
        office.claimTask(HEAD, task);
        Seen seen = seen(inbox, task, PaymentApprovalIds.AUDIT_PAYMENT, () -> assertThat(
                        office.complete(HEAD, task, TestOffice.APPROVE).status())
                .isEqualTo(204));
        takes(ACCOUNTANT, claim);
        return seen;
    }

    /** So that the first page has room for the next. */
    private void takes(String person, String caseNumber) {
        assertThat(office.claimTask(person, caseNumber).status()).isEqualTo(204);
    }

    private Task requestTask(String request) {
        return office.task(request, ComplaintIds.DISPATCH_REQUEST);
    }

    private void dispatch(String request, Task task) {
        if (task.getAssignee() == null) {
            office.claimTask(OpenRequests.FRONT_DESK, task);
        }
        assertThat(office.complete(OpenRequests.FRONT_DESK, task, Map.of("department", "engineering"))
                        .status())
                .as(request)
                .isEqualTo(204);
    }

    /** Completes a task and looks into the inbox until it lists the next one of the case on its first page. */
    private static Seen seen(TasklistSession inbox, Task task, String next, Runnable completion) {
        long start = System.nanoTime();
        completion.run();
        long completed = System.nanoTime();
        int looks = 1;
        while (!lists(inbox.list("待签收"), task.getProcessInstanceId(), next)) {
            assertThat(looks++).isLessThan(MOST_LOOKS);
        }
        return new Seen(completed - start, System.nanoTime() - completed, looks);
    }

    private static boolean lists(JsonNode page, String instance, String taskKey) {
        for (JsonNode task : page.at("/_embedded/task")) {
            if (task.path("processInstanceId").asText().equals(instance)
                    && task.path("taskDefinitionKey").asText().equals(taskKey)) {
                return true;
            }
        }
        return false;
    }

    private static void publish(String database, JdbcTemplate jdbc, List<Seen> dispatched, List<Seen> signed) {
        double p95 = Figures.percentile(nanos(dispatched, Seen::inbox), 95);
        long looks = dispatched.stream().mapToLong(Seen::looks).max().orElseThrow();
        List<String> lines = new ArrayList<>(List.of(
                "%s. %,d open tasks. The front desk completes a dispatch over REST; then a member of the department, who has 500 tasks to claim, asks for the inbox as Tasklist does, again until it lists the new task. Beside it the same of a claim that its department head signs, and an accountant. %d times each, in turn, after %d to warm up."
                        .formatted(
                                database,
                                jdbc.queryForObject("select count(*) from act_ru_task", Long.class),
                                ROUNDS,
                                WARM_UP),
                "",
                Figures.AIMS,
                Figures.against(
                        "looks into the inbox until a dispatched request is there",
                        "1",
                        "%d".formatted(looks),
                        looks == 1),
                Figures.against(
                        "that look",
                        "p95 ≤ %d ms".formatted(INBOX_AIM),
                        "p95 %.0f ms".formatted(p95),
                        p95 <= INBOX_AIM),
                "",
                "| step | completed p50 | p95 | max ms | listed p50 | p95 | max ms | both p50 | p95 | max ms |",
                "|---|---|---|---|---|---|---|---|---|---|",
                row("request dispatched", dispatched),
                row("claim signed", signed)));
        Figures.publish("From dispatch to the inbox", lines);
    }

    private static String row(String step, List<Seen> seen) {
        return "| %s | %s | %s | %s |"
                .formatted(
                        step,
                        Figures.spread(nanos(seen, Seen::completion)),
                        Figures.spread(nanos(seen, Seen::inbox)),
                        Figures.spread(nanos(seen, Seen::both)));
    }

    private static long[] nanos(List<Seen> seen, ToLongFunction<Seen> part) {
        return seen.stream().mapToLong(part).toArray();
    }
}
