package cn.guicheng.casework.colleague;

import cn.guicheng.TestOffice;
import cn.guicheng.modelids.DamageCompensationIds;
import cn.guicheng.modelids.ParkingLeaseIds;
import cn.guicheng.modelids.PurchaseRequestIds;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.camunda.bpm.engine.task.Task;

/** Things that are bought, broken and let. */
final class WalkedThings implements Walked {
    /** Nobody else uses such numbers. */
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private static final long AMOUNT = 12_345;

    private final TestOffice office;
    private final Chance chance;
    private final WalkedPeople people;
    private final Map<String, Map<String, Object>> asked = new HashMap<>();

    WalkedThings(TestOffice office, Chance chance, WalkedPeople people) {
        this.people = people;
        this.office = office;
        this.chance = chance;
    }

    @Override
    public List<Supplier<Begun>> beginnings() {
        return List.of(
                () -> started("lina", "purchase-request", purchase()),
                () -> started("sunzhiqiang", "damage-compensation", damage()),
                () -> started("zhangmin", "parking-lease", lease()));
    }

    private Begun started(String person, String procedure, Map<String, Object> values) {
        String caseNumber = office.started(person, procedure, values);
        asked.put(caseNumber, values);
        return new Begun(caseNumber, procedure, person);
    }

    /** Who asked for it signs nothing but the agreement with a customer. */
    @Override
    public boolean isBarred(String person, String step, Begun begun) {
        return person.equals(begun.starter())
                && WalkedCases.decides(step)
                && !step.equals(ParkingLeaseIds.SIGN_AGREEMENT);
    }

    @Override
    public Map<String, ?> answer(Task task, Begun begun, String person) {
        return switch (task.getTaskDefinitionKey()) {
            case PurchaseRequestIds.CORRECT_REQUEST, ParkingLeaseIds.CORRECT_LEASE -> correction(begun);
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
                chance.any(people.there("lina", WalkedPeople.ALWAYS_THERE, "wujun")),
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
