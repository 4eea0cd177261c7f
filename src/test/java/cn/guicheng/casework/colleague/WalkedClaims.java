package cn.guicheng.casework.colleague;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.REFUSE;

import cn.guicheng.TestOffice;
import cn.guicheng.modelids.DocumentReviewIds;
import cn.guicheng.modelids.ReimbursementIds;
import cn.guicheng.modelids.SealUseIds;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.camunda.bpm.engine.task.Task;

/** Claims and what people ask to have signed: one step after the other; several answer one of a review. */
final class WalkedClaims implements Walked {
    /** Nobody else is on leave then, nor does anybody else use such numbers. */
    private static final LocalDate FIRST_LEAVE = LocalDate.of(2060, 1, 5);

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final long AMOUNT = 12_345;
    private static final String[] REVIEWERS = {
        "madong", "guolei", "liuyang", "zhangmin", "xieting", "wujun", "wuhao", "wumin"
    };

    private final TestOffice office;
    private final Chance chance;
    private final WalkedPeople people;
    private final Map<String, Map<String, Object>> asked = new HashMap<>();

    WalkedClaims(TestOffice office, Chance chance, WalkedPeople people) {
        this.people = people;
        this.office = office;
        this.chance = chance;
    }

    @Override
    public List<Supplier<Begun>> beginnings() {
        return List.of(
                () -> started("lina", "reimbursement", claim()),
                () -> started("lina", "seal-use", seal()),
                () -> started("lina", "document-review", review()),
                () -> started("lina", "leave-request", leave()));
    }

    private Begun started(String person, String procedure, Map<String, Object> values) {
        String caseNumber = office.started(person, procedure, values);
        asked.put(caseNumber, values);
        return new Begun(caseNumber, procedure, person);
    }

    @Override
    public boolean isOneWay(List<String> steps) {
        return steps.size() == 1 || Set.copyOf(steps).equals(Set.of(DocumentReviewIds.REVIEW));
    }

    /** Who asked for it signs nothing. */
    @Override
    public boolean isBarred(String person, String step, Begun begun) {
        return person.equals(begun.starter()) && WalkedCases.decides(step);
    }

    @Override
    public Map<String, ?> answer(Task task, Begun begun, String person) {
        return switch (task.getTaskDefinitionKey()) {
            case ReimbursementIds.CORRECT_CLAIM, SealUseIds.CORRECT_REQUEST -> correction(begun);
            case SealUseIds.USE_SEAL -> Map.of("decision", "approve", "copiesStamped", 1);
            case DocumentReviewIds.REVIEW -> chance.oneOf(APPROVE, APPROVE, REFUSE);
            default -> WalkedCases.outcome(chance);
        };
    }

    private Map<String, Object> correction(Begun begun) {
        if (chance.oneIn(4)) {
            return Map.of("decision", "withdraw");
        }
        Map<String, Object> correction = new HashMap<>(asked.get(begun.caseNumber()));
        correction.put("decision", "resubmit");
        return correction;
    }

    private Map<String, Object> claim() {
        return office.claim("lina", List.of(TestOffice.line(AMOUNT)));
    }

    private Map<String, Object> seal() {
        return new HashMap<>(Map.of(
                "sealKind",
                chance.oneOf("department", "company", "contract"),
                "documentTitle",
                "供货合同",
                "copies",
                2,
                "purpose",
                "与供应商签约",
                "recipient",
                "宏达公司",
                "attachments",
                office.receipt("lina")));
    }

    private Map<String, Object> review() {
        List<String> reviewers = chance.shuffled(people.there(REVIEWERS));
        return Map.of(
                "title",
                "例会纪要",
                "attachments",
                office.receipt("lina"),
                "reviewers",
                String.join(",", reviewers.subList(0, 2 + chance.below(3))),
                "rule",
                chance.oneOf("all", "one", "two-thirds"));
    }

    private Map<String, Object> leave() {
        String day = FIRST_LEAVE.plusWeeks(number()).toString();
        String colleague = chance.any(people.there(WalkedPeople.ALWAYS_THERE, "wujun", "wuhao"));
        return Map.of("leaveKind", "other", "leaveFrom", day, "leaveTo", day, "handoverTo", colleague, "reason", "探亲");
    }

    private static int number() {
        return NUMBERS.incrementAndGet();
    }
}
