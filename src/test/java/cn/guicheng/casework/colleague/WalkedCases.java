package cn.guicheng.casework.colleague;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.REFUSE;
import static cn.guicheng.TestOffice.RETURN;

import cn.guicheng.TestOffice;
import cn.guicheng.modelids.DamageCompensationIds;
import cn.guicheng.modelids.DocumentReviewIds;
import cn.guicheng.modelids.ParkingLeaseIds;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.modelids.PurchaseRequestIds;
import cn.guicheng.modelids.ReimbursementIds;
import cn.guicheng.modelids.SealUseIds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Cases of procedures of every kind as they are begun, one kind after the other, and answers to their steps, by chance. */
final class WalkedCases {
    /** Nobody else is on leave then, nor does anybody else use such numbers. */
    private static final LocalDate FIRST_LEAVE = LocalDate.of(2060, 1, 5);

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final long AMOUNT = 12_345;
    private static final List<String> REVIEWERS = List.of("madong", "guolei", "liuyang", "zhangmin", "xieting");

    private final TestOffice office;
    private final Random random;
    private final Map<String, String> starters = new HashMap<>();
    private final List<Supplier<String>> kinds = List.of(
            () -> started("lina", "reimbursement", this::claim),
            () -> started("lina", "seal-use", this::seal),
            () -> started("lina", "document-review", this::review),
            () -> started("lina", "leave-request", this::leave),
            () -> started("lina", "purchase-request", this::purchase),
            () -> started("sunzhiqiang", "damage-compensation", this::damage),
            () -> started("zhangmin", "parking-lease", this::lease));
    private int begun;

    WalkedCases(TestOffice office, Random random) {
        this.office = office;
        this.random = random;
    }

    /** Begins a case of the next kind. Returns its number. */
    String begin() {
        return kinds.get(begun++ % kinds.size()).get();
    }

    /** Of all that were begun. */
    Set<String> numbers() {
        return starters.keySet();
    }

    String starterOf(String caseNumber) {
        return starters.get(caseNumber);
    }

    /** What this person could answer to the step; not always what it takes. */
    Map<String, ?> answer(String step, String caseNumber, String person) {
        return switch (step) {
            case PaymentApprovalIds.AUDIT_PAYMENT ->
                random.nextInt(3) == 0 ? TestOffice.audit("budgetAvailable") : TestOffice.audit();
            case PaymentApprovalIds.PREPARE_VOUCHER -> TestOffice.voucher(AMOUNT, "bank");
            case PaymentApprovalIds.PAY -> Map.of("decision", "approve", "paymentReference", "HD-" + caseNumber);
            case ReimbursementIds.CORRECT_CLAIM, SealUseIds.CORRECT_REQUEST, ParkingLeaseIds.CORRECT_LEASE ->
                Map.of("decision", random.nextInt(4) == 0 ? "withdraw" : "resubmit");
            case SealUseIds.USE_SEAL -> Map.of("decision", "approve", "copiesStamped", 1);
            case DocumentReviewIds.REVIEW -> oneOf(List.of(APPROVE, APPROVE, REFUSE));
            case PurchaseRequestIds.PLACE_ORDER ->
                Map.of("decision", "approve", "supplier", "宏达泵业", "orderedInCents", AMOUNT);
            case PurchaseRequestIds.ACCEPT_GOODS ->
                random.nextInt(4) == 0 ? Map.of("accepted", false, "findings", "少一箱") : Map.of("accepted", true);
            case PurchaseRequestIds.REQUEST_PAYMENT -> payment(person);
            case DamageCompensationIds.HEAR_PERSON ->
                oneOf(List.of(Map.of("decision", "accept"), Map.of("decision", "object", "comment", "早已损坏")));
            case DamageCompensationIds.COLLECT_COMPENSATION ->
                Map.of("receiptNumber", "SJ-W" + number(), "collectedHow", "wage");
            case ParkingLeaseIds.COLLECT_FEE ->
                Map.of("receiptNumber", "SJ-W" + number(), "receivedInCents", 30_000L, "paymentMethod", "cash");
            case ParkingLeaseIds.SIGN_AGREEMENT ->
                Map.of("agreementNumber", "XY-W" + number(), "attachments", office.receipt(person));
            default -> oneOf(List.of(APPROVE, APPROVE, APPROVE, APPROVE, RETURN, REFUSE));
        };
    }

    private String started(String person, String procedure, Supplier<Map<String, Object>> values) {
        String caseNumber = office.started(person, procedure, values.get());
        starters.put(caseNumber, person);
        return caseNumber;
    }

    private Map<String, Object> claim() {
        return office.claim("lina", List.of(TestOffice.line(AMOUNT)));
    }

    private Map<String, Object> seal() {
        return new HashMap<>(Map.of(
                "sealKind",
                oneOf(List.of("department", "company", "contract")),
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
        List<String> reviewers = new ArrayList<>(REVIEWERS);
        Collections.shuffle(reviewers, random);
        return Map.of(
                "title",
                "例会纪要",
                "attachments",
                office.receipt("lina"),
                "reviewers",
                String.join(",", reviewers.subList(0, 2 + random.nextInt(3))),
                "rule",
                oneOf(List.of("all", "one", "two-thirds")));
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

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
