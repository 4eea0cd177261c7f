package cn.guicheng.procedure.decorationpermit;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.REFUSE;
import static cn.guicheng.TestOffice.RETURN;
import static cn.guicheng.modelids.DecorationPermitIds.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.TestOffice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What people can do next with a permit, and what they try too early or too late; forward more often than not, so that walks arrive. */
public final class PermitWays {
    private static final List<String> VIOLATIONS =
            List.of("noise", "waste", "smoke", "structure", "common-area", "hours", "unlicensed-worker");

    private final TestOffice office;
    private final PermitDesk desk;
    private final Random random;

    /** Each extension of the walk goes beyond those before it. */
    private int extensions;

    public PermitWays(TestOffice office, PermitDesk desk, Random random) {
        this.office = office;
        this.desk = desk;
        this.random = random;
    }

    public String begin() {
        return desk.started(oneOf("surface", "gas,surface", "windows"));
    }

    /** Of a permit that has not ended. */
    public List<Runnable> of(String permit) {
        List<Runnable> ways = new ArrayList<>();
        office.waitingAt(permit).forEach(task -> ways.add(() -> does(task, permit)));
        for (String timer : List.of(TIMER_PATROL, TIMER_PERMIT_END, TIMER_PERMIT_ENDS_SOON)) {
            if (desk.job(permit, timer) != null) {
                ways.add(() -> desk.passes(timer, permit));
            }
        }
        if (ways.isEmpty() || random.nextInt(8) == 0) {
            ways.add(() -> sends("zhangmin", permit, "withdrawn", "业主改期"));
            ways.add(() -> sends("pengyu", permit, "suspended", "违规"));
        }
        ways.add(() -> sends("pengyu", permit, "resumed", "已整改"));
        ways.add(() -> sends("zhangmin", permit, "works-completed", ""));
        return ways;
    }

    /** Whoever sends too early or too late is told so. */
    private void sends(String person, String permit, String message, String comment) {
        assertThat(desk.send(person, permit, message, comment).status()).isIn(204, 404, 409);
    }

    private void does(String task, String permit) {
        switch (task) {
            case CHECK_APPLICATION -> office.does("luoxin", task, permit, decision());
            case REVIEW_WORKS -> office.does("lina", task, permit, decision());
            case APPROVE_PERMIT -> office.does("pengyu", task, permit, decision());
            case CORRECT_APPLICATION -> office.does("luoxin", task, permit, correction());
            case COLLECT_FEES -> office.does(oneOf("hanmei", "zhangmin"), task, permit, desk.receipts());
            case CHECK_COLLECTION -> checkCollection(task, permit);
            case ISSUE_CARDS -> office.does("hanmei", task, permit, Map.of("workerNames", List.of("赵大", "钱二")));
            case PATROL -> office.does("gaofeng", task, permit, patrol());
            case EXTEND_PERMIT -> office.does("pengyu", task, permit, extension());
            case ACCEPT_AS_ENGINEER -> office.does("madong", task, permit, acceptance());
            case ACCEPT_AS_STEWARD -> office.does("xieting", task, permit, acceptance());
            case RECOVER_CARDS -> {
                int back = random.nextInt(3);
                office.does("hanmei", task, permit, Map.of("cardsReturned", back, "missingCardsCharged", back < 2));
            }
            default -> throw new AssertionError("no way from " + task);
        }
    }

    /** Whoever sends a collection back does not collect, so the one collector does not. */
    private void checkCollection(String task, String permit) {
        if (random.nextBoolean()) {
            office.does("hanmei", task, permit, APPROVE);
        } else {
            office.does("dengjie", task, permit, oneOf(APPROVE, RETURN));
        }
    }

    private Map<String, Object> decision() {
        return random.nextInt(12) == 0 ? oneOf(RETURN, REFUSE) : APPROVE;
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

    private Map<String, Object> patrol() {
        return random.nextBoolean()
                ? Map.of("patrolResult", "in-order")
                : Map.of(
                        "patrolResult",
                        "violation",
                        "violation",
                        VIOLATIONS.get(random.nextInt(VIOLATIONS.size())),
                        "ordered",
                        "恢复原状",
                        "attachments",
                        office.receipt("gaofeng"));
    }

    private Map<String, Object> extension() {
        return random.nextBoolean()
                ? REFUSE
                : Map.of("decision", "approve", "newEnd", PermitDesk.day(500 + ++extensions));
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
