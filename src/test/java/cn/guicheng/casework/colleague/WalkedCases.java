package cn.guicheng.casework.colleague;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.REFUSE;
import static cn.guicheng.TestOffice.RETURN;

import cn.guicheng.TestOffice;
import cn.guicheng.casework.colleague.Walked.Begun;
import cn.guicheng.casework.colleague.Walked.Sent;
import cn.guicheng.modelids.PaymentApprovalIds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** The cases of a walk: of every procedure, begun one after the other, and what they brought about; payment lies beneath many. */
final class WalkedCases {
    private static final String PAYMENT = "payment-approval:";
    private static final Pattern DECIDES =
            Pattern.compile("userTask_(?:sign|approve|audit|recheck|prepare|pay|review|use|check)[A-Z]?.*");

    private final TaskService tasks;
    private final Chance chance;
    private final List<Supplier<String>> beginnings = new ArrayList<>();
    private final Map<String, Begun> cases = new HashMap<>();
    private final Map<String, Walked> kinds = new HashMap<>();
    private int begun;

    WalkedCases(TaskService tasks, Chance chance, Walked... kinds) {
        this.tasks = tasks;
        this.chance = chance;
        for (Walked kind : kinds) {
            kind.beginnings().forEach(beginning -> beginnings.add(() -> enter(beginning.get(), kind)));
        }
    }

    private String enter(Begun one, Walked kind) {
        cases.put(one.caseNumber(), one);
        kinds.put(one.caseNumber(), kind);
        return one.caseNumber();
    }

    /** Begins a case of the next procedure. Returns its number. */
    String begin() {
        return beginnings.get(begun++ % beginnings.size()).get();
    }

    /** Begins a case of each. Returns their numbers. */
    List<String> beginEach() {
        return beginnings.stream().map(Supplier::get).toList();
    }

    /** Of all that were begun. */
    Set<String> numbers() {
        return cases.keySet();
    }

    /** Which procedures were walked, those that nobody starts among them. */
    Set<String> procedures() {
        return cases.values().stream().map(Begun::procedure).collect(Collectors.toSet());
    }

    Begun begun(String caseNumber) {
        return cases.get(caseNumber);
    }

    Walked kind(String caseNumber) {
        return kinds.get(caseNumber);
    }

    /** Numbers of the cases that this one has brought about since it was asked last. */
    List<String> newFollowUps(String caseNumber) {
        return kind(caseNumber).followUps(begun(caseNumber)).stream()
                .filter(one -> !cases.containsKey(one.caseNumber()))
                .map(one -> enter(one, kind(caseNumber)))
                .toList();
    }

    List<Sent> fromOutside(String caseNumber) {
        Begun one = begun(caseNumber);
        Stream<Sent> withdrawal = chance.oneIn(6)
                ? Stream.of(one.message(one.starter(), one.procedure() + ".withdrawn", Map.of("comment", "不办了"), false))
                : Stream.empty();
        return Stream.concat(kind(caseNumber).fromOutside(one).stream(), withdrawal)
                .toList();
    }

    /** What this person could answer to the task; not always what it takes. */
    Map<String, ?> answer(Task task, String caseNumber, String person) {
        return task.getProcessDefinitionId().startsWith(PAYMENT)
                ? payment(task, caseNumber)
                : kind(caseNumber).answer(task, begun(caseNumber), person);
    }

    private Map<String, ?> payment(Task task, String caseNumber) {
        return switch (task.getTaskDefinitionKey()) {
            case PaymentApprovalIds.AUDIT_PAYMENT ->
                chance.oneIn(3) ? TestOffice.audit("budgetAvailable") : TestOffice.audit();
            case PaymentApprovalIds.PREPARE_VOUCHER ->
                chance.oneIn(6) ? RETURN : TestOffice.voucher(amount(task), "bank");
            case PaymentApprovalIds.PAY -> Map.of("decision", "approve", "paymentReference", "HD-" + caseNumber);
            default -> outcome(chance);
        };
    }

    private long amount(Task task) {
        return ((Number) tasks.getVariable(task.getId(), "amountInCents")).longValue();
    }

    /** Whether who asked for something has no part in the step, as a rule. */
    static boolean decides(String step) {
        return DECIDES.matcher(step).matches();
    }

    static Map<String, ?> outcome(Chance chance) {
        return chance.oneOf(APPROVE, APPROVE, APPROVE, APPROVE, RETURN, REFUSE);
    }
}
