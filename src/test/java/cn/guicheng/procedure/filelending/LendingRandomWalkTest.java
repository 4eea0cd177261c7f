package cn.guicheng.procedure.filelending;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.REFUSE;
import static cn.guicheng.modelids.FileLendingIds.*;
import static cn.guicheng.procedure.filelending.LendingDesk.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three people after one item, any way the model allows: it is with one at a time, and nobody waits for what is there. */
@OnH2
class LendingRandomWalkTest {
    private static final int MOST_STEPS = 60;
    private static final List<String> TIMERS =
            List.of(TIMER_OFFER_ENDS, TIMER_RETURN_REMINDER, TIMER_RETURN_DUE, TIMER_CHASE_AGAIN);

    @Autowired
    TestOffice office;

    @Autowired
    LendingDesk desk;

    @Autowired
    JdbcClient jdbc;

    private Random random;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void whateverHappensTheItemIsWithOne(long seed) {
        random = new Random(seed);
        String item = desk.item("ordinary", "engineering", Map.of());
        Map<String, String> requests = new HashMap<>();
        for (String person : List.of("lina", "madong", ENGINEERING_HEAD)) {
            requests.put(
                    office.started(person, "file-lending", desk.request(item, oneOf("lend", "lend", "read", "copy"))),
                    person);
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            List<String> open = requests.keySet().stream()
                    .filter(request -> office.outcome(request) == null)
                    .sorted()
                    .toList();
            if (open.isEmpty()) {
                break;
            }
            String request = open.get(random.nextInt(open.size()));
            String before = "seed " + seed + ", step " + step + ": " + office.waitingAt(request) + " of " + request;
            go(request, requests.get(request), item);
            check(item, before);
        }
    }

    private void check(String item, String before) {
        String state = jdbc.sql("select state from archive_item where item_number = ?")
                .param(item)
                .query(String.class)
                .single();
        long out = count(item, "state in ('on-loan', 'overdue')");
        long turns = count(item, "turn_at is not null and state in ('queued', 'on-loan', 'overdue')");
        long waiting = count(item, "turn_at is null and state = 'queued'");
        assertThat(turns).as(before).isLessThanOrEqualTo(1);
        assertThat(out).as(before).isEqualTo("on-loan".equals(state) ? 1 : 0);
        if (waiting > 0 && !"blocked".equals(state)) {
            assertThat(turns).as(before).isEqualTo(1);
        }
    }

    private long count(String item, String condition) {
        return jdbc.sql("select count(*) from loan where item_number = ? and " + condition)
                .param(item)
                .query(Long.class)
                .single();
    }

    private void go(String request, String borrower, String item) {
        List<Runnable> ways = new ArrayList<>();
        office.waitingAt(request).forEach(task -> ways.add(() -> does(task, request, borrower)));
        TIMERS.stream()
                .filter(timer -> desk.job(request, timer) != null)
                .forEach(timer -> ways.add(() -> desk.passes(timer, request)));
        ways.add(() -> said(desk.send(borrower, request, "renewed", Map.of("returnDate", isoDay(7)))
                .status()));
        ways.add(() -> said(desk.send(CLERK, request, "item-returned", Map.of()).status()));
        if (random.nextInt(4) == 0) {
            ways.add(() ->
                    said(desk.send(borrower, request, "withdrawn", Map.of()).status()));
        }
        ways.add(() -> said(
                office.call("PUT", CLERK, "/api/registers/archive-items/" + item + "/repair", Map.of("reason", "修补"))
                        .status()));
        if (random.nextInt(8) == 0) {
            ways.add(() -> said(office.call(
                            "PUT",
                            CLERK,
                            "/api/registers/archive-items/" + item + "/write-off",
                            Map.of("reason", "无法修复"))
                    .status()));
        }
        ways.get(random.nextInt(ways.size())).run();
    }

    private static void said(int status) {
        assertThat(status).isIn(204, 400, 404, 409);
    }

    private void does(String task, String request, String borrower) {
        switch (task) {
            case CONSENT_AS_ARCHIVE_HEAD ->
                office.does(
                        borrower.equals(ENGINEERING_HEAD) ? "linxiaoyan" : ENGINEERING_HEAD,
                        task,
                        request,
                        oneOf(APPROVE, APPROVE, APPROVE, REFUSE));
            case HAND_OVER -> office.does(oneOf(CLERK, OTHER_CLERK), task, request, handOver(request));
            case CONFIRM_RECEIPT -> office.does(borrower, task, request, Map.of());
            case CHASE_RETURN -> office.does(oneOf(CLERK, OTHER_CLERK), task, request, Map.of("chaseNote", "催还"));
            case CHECK_RETURN -> office.does(CLERK, task, request, oneOf(intact(), intact(), desk.damaged()));
            default -> throw new AssertionError("no way from " + task);
        }
    }

    private Map<String, Object> handOver(String request) {
        if (random.nextInt(4) == 0) {
            return Map.of("handedOver", false, "comment", "没有来取");
        }
        return desk.loan(request).path("use").asText().equals("copy")
                ? Map.of("handedOver", true, "copyCount", 1)
                : Map.of("handedOver", true);
    }

    @SafeVarargs
    private <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
