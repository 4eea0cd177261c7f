package cn.guicheng.casework.colleague;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.REFUSE;

import cn.guicheng.TestOffice;
import cn.guicheng.modelids.DamageCompensationIds;
import cn.guicheng.modelids.DocumentReviewIds;
import cn.guicheng.modelids.ParkingLeaseIds;
import cn.guicheng.modelids.PurchaseRequestIds;
import cn.guicheng.modelids.ReimbursementIds;
import cn.guicheng.modelids.SealUseIds;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.task.Task;

/** What people of the office ask for: one step after the other; several answer one of a review. */
final class WalkedClaims implements Walked {
    /** Nobody else is on leave then, nor does anybody else use such numbers. */
    private static final LocalDate FIRST_LEAVE = LocalDate.of(2060, 1, 5);

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final long AMOUNT = 12_345;
    private static final List<String> REVIEWERS = List.of("madong", "guolei", "liuyang", "zhangmin", "xieting");
    private static final Pattern DECIDES =
            Pattern.compile("userTask_(?:sign|approve|audit|recheck|prepare|pay|review|use|check)[A-Z]?.*");

    private final TestOffice office;
    private final Chance chance;
    private final Map<String, Map<String, Object>> asked = new HashMap<>();

    WalkedClaims(TestOffice office, Chance chance) {
        this.office = office;
        this.chance = chance;
    }

    @Override
    public List<Supplier<Begun>> beginnings() {
        return List.of(
                () -> started("lina", "reimbursement", claim()),
                () -> started("lina", "seal-use", seal()),
                () -> started("lina", "document-review", review()),
                () -> started("lina", "leave-request", leave()),
                () -> started("lina", "purchase-request", purchase()),
                () -> started("sunzhiqiang", "damage-compensation", damage()),
                () -> started("zhangmin", "parking-lease", lease()));
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
        return person.equals(begun.starter())
                && DECIDES.matcher(step).matches()
                && !step.equals(ParkingLeaseIds.SIGN_AGREEMENT);
    }

    @Override
    public Map<String, ?> answer(Task task, Begun begun, String person) {
        return switch (task.getTaskDefinitionKey()) {
            case ReimbursementIds.CORRECT_CLAIM, SealUseIds.CORRECT_REQUEST, ParkingLeaseIds.CORRECT_LEASE ->
                correction(begun);
            case SealUseIds.USE_SEAL -> Map.of("decision", "approve", "copiesStamped", 1);
            case DocumentReviewIds.REVIEW -> chance.oneOf(APPROVE, APPROVE, REFUSE);
            case PurchaseRequestIds.PLACE_ORDER ->
                Map.of("decision", "approve", "supplier", "宏达泵业", "orderedInCents", AMOUNT);
            case PurchaseRequestIds.ACCEPT_GOODS ->
                chance.oneIn(4) ? Map.of("accepted", false, "findings", "少一箱") : Map.of("accepted", true);
            case PurchaseRequestIds.REQUEST_PAYMENT -> payment(person);
            case DamageCompensationIds.HEAR_PERSON ->
                chance.oneOf(Map.of("decision", "accept"), Map.of("decision", "object", "comment", "早已损坏"));
            case DamageCompensationIds.COLLECT_COMPENSATION ->
                Map.of("receiptNumber", "SJ-W" + number(), "collectedHow", "wage");
            case ParkingLeaseIds.COLLECT_FEE ->
                Map.of("receiptNumber", "SJ-W" + number(), "receivedInCents", 30_000L, "paymentMethod", "cash");
            case ParkingLeaseIds.SIGN_AGREEMENT ->
                Map.of("agreementNumber", "XY-W" + number(), "attachments", office.receipt(person));
            case ParkingLeaseIds.RENEW_OR_END -> chance.oneOf(Map.of("decision", "end"), renewal());
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

    private static Map<String, Object> renewal() {
        int renewal = number();
        return Map.of(
                "decision",
                "renew",
                "leaseTo",
                LocalDate.now().plusDays(100 + renewal).toString(),
                "receiptNumber",
                "SJ-W" + renewal,
                "receivedInCents",
                30_000L);
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
        List<String> reviewers = chance.shuffled(REVIEWERS);
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
        return Map.of("leaveKind", "other", "leaveFrom", day, "leaveTo", day, "handoverTo", "madong", "reason", "探亲");
    }

    private Map<String, Object> purchase() {
        return Map.of(
                "purchaseKind",
                "equipment",
                "purchaseItems",
                List.of(Map.of("name", "水泵", "specification", "2 kW", "quantity", 3, "unitPriceInCents", AMOUNT / 3)),
                "purpose",
                "更换地下室水泵",
                "neededBy",
                "2099-12-31");
    }

    private Map<String, Object> payment(String person) {
        return Map.of(
                "payeeName",
                "宏达泵业",
                "payeeBank",
                "工商银行",
                "payeeAccount",
                "6222000011112222",
                "supplierInvoiceNumber",
                TestOffice.invoiceNumber(),
                "attachments",
                office.receipt(person));
    }

    private Map<String, Object> damage() {
        return Map.of(
                "damagedObject",
                "电钻",
                "objectKind",
                "company-tool",
                "purchasePriceInCents",
                10_001L,
                "purchasedOn",
                "2025-03-10",
                "damagedOn",
                "2026-03-10",
                "responsiblePerson",
                "lina",
                "description",
                "跌落",
                "attachments",
                office.receipt("sunzhiqiang"));
    }

    private Map<String, Object> lease() {
        LocalDate today = LocalDate.now();
        return Map.of(
                "unit",
                "3-1201",
                "lesseeName",
                "周先生",
                "lesseePhone",
                "13800138000",
                "plate",
                "沪A12345",
                "parkingSpace",
                "W-" + number(),
                "leaseFrom",
                today.plusDays(1).toString(),
                "leaseTo",
                today.plusDays(100).toString(),
                "monthlyFeeInCents",
                30_000L);
    }

    private static int number() {
        return NUMBERS.incrementAndGet();
    }
}
