package cn.guicheng.casework.colleague;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.REFUSE;
import static cn.guicheng.TestOffice.RETURN;
import static cn.guicheng.modelids.DecorationPermitIds.*;

import cn.guicheng.TestOffice;
import cn.guicheng.modelids.DailyHandInIds;
import cn.guicheng.modelids.DepositRefundIds;
import cn.guicheng.procedure.decorationpermit.PermitDesk;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Permits, the hand-ins of what was taken for them, and the refunds of their deposits. */
final class WalkedPermits implements Walked {
    private static final String PERMIT = "decoration-permit";
    private static final String REFUND = "deposit-refund";
    private static final String HAND_IN = "daily-hand-in";
    private static final String FRONT_DESK = "zhangmin";
    private static final List<Set<String>> BESIDE =
            List.of(Set.of(PATROL, EXTEND_PERMIT), Set.of(ACCEPT_AS_ENGINEER, ACCEPT_AS_STEWARD));

    private final TestOffice office;
    private final PermitDesk desk;
    private final TaskService tasks;
    private final JdbcClient jdbc;
    private final Chance chance;
    private int extensions;

    WalkedPermits(TestOffice office, PermitDesk desk, TaskService tasks, JdbcClient jdbc, Chance chance) {
        this.office = office;
        this.desk = desk;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.chance = chance;
    }

    @Override
    public List<Supplier<Begun>> beginnings() {
        return List.of(
                () -> new Begun(desk.started(chance.oneOf("surface", "gas,surface", "windows")), PERMIT, FRONT_DESK));
    }

    @Override
    public boolean isOneWay(List<String> steps) {
        return steps.size() == 1
                || BESIDE.stream().anyMatch(beside -> new HashSet<>(steps).equals(beside) && steps.size() == 2);
    }

    @Override
    public List<Sent> fromOutside(Begun begun) {
        Map<String, String> word = Map.of("comment", "业主来电");
        return switch (begun.procedure()) {
            case PERMIT ->
                List.of(
                        begun.message("gaofeng", "decoration-permit.works-completed", Map.of(), true),
                        begun.message("pengyu", "decoration-permit.resumed", word, true),
                        begun.message("pengyu", "decoration-permit.suspended", word, false));
            case REFUND -> List.of(begun.message(FRONT_DESK, "deposit-refund.owner-objected", word, false));
            default -> List.of();
        };
    }

    @Override
    public List<Begun> followUps(Begun begun) {
        return Stream.concat(
                        of("select distinct hand_in_case from taking where case_number = ?", begun, HAND_IN),
                        of(
                                "select refund_case from deposit where refund_case is not null and case_number = ?",
                                begun,
                                REFUND))
                .toList();
    }

    private Stream<Begun> of(String sql, Begun begun, String procedure) {
        return jdbc.sql(sql).param(begun.caseNumber()).query(String.class).list().stream()
                .map(number -> new Begun(number, procedure, FRONT_DESK));
    }

    @Override
    public Map<String, ?> answer(Task task, Begun begun, String person) {
        return switch (task.getTaskDefinitionKey()) {
            case CORRECT_APPLICATION -> correction(person);
            case COLLECT_FEES -> desk.receipts();
            case CHECK_COLLECTION -> chance.oneOf(APPROVE, APPROVE, RETURN);
            case ISSUE_CARDS -> Map.of("workerNames", List.of("赵大", "钱二"));
            case PATROL -> patrol(person);
            case EXTEND_PERMIT ->
                chance.oneOf(REFUSE, Map.of("decision", "approve", "newEnd", PermitDesk.day(500 + ++extensions)));
            case ACCEPT_AS_ENGINEER, ACCEPT_AS_STEWARD ->
                chance.oneIn(3)
                        ? Map.of("accepted", false, "findings", "渗水", "rectifyBy", PermitDesk.day(7))
                        : Map.of("accepted", true);
            case RECOVER_CARDS ->
                chance.oneOf(
                        Map.of("cardsReturned", 2, "missingCardsCharged", false),
                        Map.of("cardsReturned", 1, "missingCardsCharged", true));
            case DailyHandInIds.CONFIRM_HAND_IN ->
                Map.of("receivedInCents", tasks.getVariable(task.getId(), "expectedInCents"));
            case DepositRefundIds.APPLY_FOR_REFUND -> application(begun);
            case DepositRefundIds.ASSESS_DEDUCTIONS -> deductions();
            case DepositRefundIds.DECIDE_OBJECTION ->
                Map.of("decision", chance.oneOf("uphold", "reassess"), "comment", "核对过");
            default -> WalkedCases.outcome(chance);
        };
    }

    private Map<String, Object> correction(String person) {
        if (chance.oneIn(4)) {
            return Map.of("decision", "withdraw", "comment", "不装了");
        }
        Map<String, Object> values = new HashMap<>(desk.application(desk.unit()));
        values.put("decision", "resubmit");
        values.put("attachments", office.receipt(person));
        return values;
    }

    private Map<String, Object> patrol(String person) {
        return chance.oneIn(2)
                ? Map.of(
                        "patrolResult",
                        "violation",
                        "violation",
                        chance.oneOf("noise", "structure"),
                        "ordered",
                        "恢复原状",
                        "attachments",
                        office.receipt(person))
                : Map.of("patrolResult", "in-order");
    }

    private Map<String, Object> application(Begun refund) {
        String receipt = jdbc.sql("select receipt_number from deposit where refund_case = ?")
                .param(refund.caseNumber())
                .query(String.class)
                .single();
        return Map.of(
                "payeeName",
                "周先生",
                "payeeBank",
                "工商银行",
                "payeeAccount",
                "6222000011112222",
                "originalReceipt",
                receipt);
    }

    private Map<String, Object> deductions() {
        long amount = chance.oneOf(0L, 1L, 20_000L, 100_000_000L);
        List<Map<String, Object>> items = amount == 0
                ? List.of()
                : List.of(Map.of("violation", "damage", "amountInCents", amount, "reason", "照片"));
        // What patrols recorded is left out with a word why.
        return Map.of("deductions", items, "comment", "当场已整改");
    }
}
