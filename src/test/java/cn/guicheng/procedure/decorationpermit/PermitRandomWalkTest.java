package cn.guicheng.procedure.decorationpermit;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.REFUSE;
import static cn.guicheng.TestOffice.RETURN;
import static cn.guicheng.modelids.DecorationPermitIds.*;
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

/** Permits that go any way their model allows: money is never unaccounted for, and never given back twice. */
@OnH2
class PermitRandomWalkTest {
    private static final int MOST_STEPS = 60;

    @Autowired
    TestOffice office;

    @Autowired
    PermitDesk desk;

    @Autowired
    JdbcClient jdbc;

    private Random random;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void whateverHappensTheMoneyIsAccountedFor(long seed) {
        random = new Random(seed);
        String permit = desk.started(oneOf("surface", "gas,surface", "windows"));
        for (int step = 0; step < MOST_STEPS && office.outcome(permit) == null; step++) {
            String before = office.waitingAt(permit) + " of " + permit + ", seed " + seed;
            go(permit);
            check(permit, before);
        }
    }

    private void check(String permit, String before) {
        String outcome = office.outcome(permit);
        long taken = count("select count(*) from taking where case_number = ?", permit);
        long deposits = count("select count(*) from deposit where case_number = ?", permit);
        long refunds = count("select count(*) from deposit where case_number = ? and refund_case is not null", permit);
        assertThat(taken).as(before).isIn(0L, 3L);
        assertThat(deposits).as(before).isEqualTo(taken / 3);
        assertThat(refunds).as(before).isEqualTo("completed".equals(outcome) ? 1 : 0);
        if ("refused".equals(outcome) || "withdrawn".equals(outcome)) {
            assertThat(taken).as(before).isZero();
        }
        assertThat(count(
                        "select count(*) from register_entry where register = 'decoration-cards' and case_number = ?",
                        permit))
                .as(before)
                .isIn(0L, 2L);
    }

    private long count(String sql, String permit) {
        return jdbc.sql(sql).param(permit).query(Long.class).single();
    }

    private void go(String permit) {
        List<Runnable> ways = new ArrayList<>();
        office.waitingAt(permit).forEach(task -> ways.addAll(ways(task, permit)));
        for (String timer : List.of(TIMER_PATROL, TIMER_PERMIT_END, TIMER_PERMIT_ENDS_SOON)) {
            if (desk.job(permit, timer) != null) {
                ways.add(() -> desk.passes(timer, permit));
            }
        }
        // Whoever sends too early or too late is told so, and nothing has changed.
        ways.add(() -> said(desk.send("zhangmin", permit, "withdrawn", "业主改期").status()));
        ways.add(() -> said(desk.send("zhangmin", permit, "works-completed", "").status()));
        ways.add(() -> said(desk.send("pengyu", permit, "suspended", "违规").status()));
        ways.add(() -> said(desk.send("pengyu", permit, "resumed", "已整改").status()));
        ways.get(random.nextInt(ways.size())).run();
    }

    private static void said(int status) {
        assertThat(status).isIn(204, 404, 409);
    }

    private List<Runnable> ways(String task, String permit) {
        return switch (task) {
            case CHECK_APPLICATION -> decisions("luoxin", task, permit);
            case REVIEW_WORKS -> decisions("lina", task, permit);
            case APPROVE_PERMIT -> decisions("pengyu", task, permit);
            case CORRECT_APPLICATION -> List.of(() -> office.does("luoxin", task, permit, correction()));
            case COLLECT_FEES -> List.of(() -> office.does(oneOf("hanmei", "zhangmin"), task, permit, desk.receipts()));
            case CHECK_COLLECTION ->
                List.of(() -> office.does("dengjie", task, permit, oneOf(APPROVE, APPROVE, RETURN)));
            case ISSUE_CARDS ->
                List.of(() -> office.does("hanmei", task, permit, Map.of("workerNames", List.of("赵大", "钱二"))));
            case PATROL -> List.of(() -> office.does("gaofeng", task, permit, Map.of("patrolResult", "in-order")));
            case EXTEND_PERMIT ->
                List.of(
                        () -> office.does("pengyu", task, permit, REFUSE),
                        () -> office.does(
                                "pengyu",
                                task,
                                permit,
                                Map.of("decision", "approve", "newEnd", PermitDesk.day(500 + random.nextInt(1_000)))));
            case ACCEPT_AS_ENGINEER -> List.of(() -> office.does("madong", task, permit, acceptance()));
            case ACCEPT_AS_STEWARD -> List.of(() -> office.does("xieting", task, permit, acceptance()));
            case RECOVER_CARDS -> {
                int back = random.nextInt(3);
                yield List.of(() -> office.does(
                        "hanmei", task, permit, Map.of("cardsReturned", back, "missingCardsCharged", back < 2)));
            }
            default -> throw new AssertionError("no way from " + task);
        };
    }

    /** Forward more often than not, so that walks arrive. */
    private List<Runnable> decisions(String person, String task, String permit) {
        return List.of(() -> office.does(person, task, permit, oneOf(APPROVE, APPROVE, APPROVE, RETURN, REFUSE)));
    }

    private Map<String, Object> correction() {
        if (random.nextInt(4) == 0) {
            return Map.of("decision", "withdraw", "comment", "不装了");
        }
        Map<String, Object> values = new HashMap<>(desk.application(desk.unit()));
        values.put("decision", "resubmit");
        values.put("attachments", office.receipt("luoxin"));
        return values;
    }

    private Map<String, Object> acceptance() {
        return random.nextInt(3) == 0
                ? Map.of("accepted", false, "findings", "渗水", "rectifyBy", PermitDesk.day(7))
                : Map.of("accepted", true);
    }

    @SafeVarargs
    private <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
