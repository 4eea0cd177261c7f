package cn.guicheng.casework.colleague;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.REFUSE;
import static cn.guicheng.TestOffice.RETURN;
import static cn.guicheng.modelids.StaffLeavingIds.*;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.ComplaintReportIds;
import cn.guicheng.modelids.LimitChangeIds;
import cn.guicheng.procedure.limitchange.LimitDesk;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.camunda.bpm.engine.task.Task;

/** People who leave, monthly reports, and tables that are changed. */
final class WalkedOffice implements Walked {
    /** Months of which nobody else reports. */
    private static final YearMonth FIRST_REPORT = YearMonth.of(2000, 1);

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String LEAVING = "staff-leaving";
    private static final String REPORT = "complaint-report";
    private static final String CHANGE = "limit-change";
    private static final String WHO_DISMISSES = "yuanhaibo";
    private static final List<String> LEAVERS = List.of(
            "dingyong",
            "caohong",
            "huangang",
            "weidong",
            "xionglin",
            "qinchuan",
            "yeqing",
            "baixue",
            "fengxue",
            "songjing");
    private static final Set<String> BESIDE =
            Set.of(CLEAR_DEBTS, RETURN_GOODS, RETURN_FILES, ACCEPT_HANDOVER, NAME_COLLEAGUE);

    private final TestOffice office;
    private final LimitDesk limits;
    private final Chance chance;
    private final WalkedPeople people;
    private final Map<String, Map<String, Object>> notices = new HashMap<>();

    WalkedOffice(TestOffice office, LimitDesk limits, Chance chance, WalkedPeople people) {
        this.people = people;
        this.office = office;
        this.limits = limits;
        this.chance = chance;
    }

    @Override
    public List<Supplier<Begun>> beginnings() {
        return List.of(this::leaves, this::reports, this::proposes);
    }

    /** Whoever is not leaving yet. */
    private Begun leaves() {
        for (String person : chance.shuffled(LEAVERS)) {
            String starter = chance.oneIn(3) ? WHO_DISMISSES : person;
            Map<String, Object> notice = notice(person, starter);
            Answer answer = office.start(starter, LEAVING, notice);
            if (answer.status() == 200) {
                String caseNumber = answer.body().path("businessKey").asText();
                notices.put(caseNumber, notice);
                return new Begun(caseNumber, LEAVING, starter);
            }
            if (answer.status() != 409) {
                throw new AssertionError(notice + ": " + answer);
            }
        }
        throw new AssertionError("everybody leaves");
    }

    private Map<String, Object> notice(String person, String starter) {
        Map<String, Object> notice = new HashMap<>();
        notice.put("person", person);
        notice.put("leavingKind", person.equals(starter) ? "resignation" : "dismissal");
        notice.put("lastDay", OffsetDateTime.now().plusDays(40).toLocalDate().toString());
        notice.put("handoverTo", colleague());
        notice.put("reason", "回乡");
        notice.put("attachments", office.receipt(starter));
        return notice;
    }

    private String colleague() {
        return chance.oneOf(people.there(WalkedPeople.ALWAYS_THERE, "guolei", "sunzhiqiang", WHO_DISMISSES, "wuhao"));
    }

    private Begun reports() {
        String month = FIRST_REPORT.plusMonths(NUMBERS.incrementAndGet()).toString();
        String supervisor = "wangxiulan";
        return new Begun(office.started(supervisor, REPORT, Map.of("month", month)), REPORT, supervisor);
    }

    private Begun proposes() {
        String soon = LimitDesk.encoded(OffsetDateTime.now(ZoneOffset.ofHours(8))
                .plusHours(2)
                .withNano(0)
                .toString());
        String amount = "0.%02d".formatted(1 + NUMBERS.incrementAndGet() % 99);
        String change = limits.proposed(amount, chance.oneIn(2) ? "reason=walk&effectiveFrom=" + soon : "reason=walk");
        return new Begun(change, CHANGE, LimitDesk.PROPOSER);
    }

    /** What is handed back waits beside the rest; the work is taken over by one. */
    @Override
    public boolean isOneWay(List<String> steps) {
        return steps.size() == 1
                || new HashSet<>(steps).size() == steps.size()
                        && BESIDE.containsAll(steps)
                        && !steps.containsAll(List.of(ACCEPT_HANDOVER, NAME_COLLEAGUE));
    }

    @Override
    public boolean isBarred(String person, String step, Begun begun) {
        return switch (begun.procedure()) {
            case LEAVING ->
                step.startsWith("userTask_")
                        && (person.equals(notices.get(begun.caseNumber()).get("person"))
                                        && !step.equals(CORRECT_REQUEST)
                                || person.equals(begun.starter()) && step.equals(SIGN_AS_DEPARTMENT_HEAD));
            case CHANGE -> person.equals(begun.starter()) && step.equals(LimitChangeIds.APPROVE_LIMIT_CHANGE);
            default -> false;
        };
    }

    @Override
    public Map<String, ?> answer(Task task, Begun begun, String person) {
        boolean done = !chance.oneIn(4);
        return switch (task.getTaskDefinitionKey()) {
            case CLEAR_DEBTS -> Map.of("debtsInCents", 0L, "debtsCleared", done);
            case RETURN_GOODS ->
                done ? Map.of("goodsReturned", true) : Map.of("goodsReturned", false, "missingGoods", "门禁卡");
            case RETURN_FILES -> Map.of("filesReturned", done);
            case SETTLE_WAGE -> Map.of("wageSettled", done, "deductionInCents", 0L);
            case ACCEPT_HANDOVER -> chance.oneOf(APPROVE, APPROVE, REFUSE);
            case NAME_COLLEAGUE -> Map.of("handoverTo", colleague());
            case CORRECT_REQUEST -> correction(begun);
            case ComplaintReportIds.COMPLETE_REPORT -> Map.of("correctiveRequirements", "每周检查一次水管。");
            case ComplaintReportIds.ACKNOWLEDGE_REPORT -> chance.oneOf(APPROVE, RETURN);
            case LimitChangeIds.APPROVE_LIMIT_CHANGE -> chance.oneOf(APPROVE, APPROVE, APPROVE, REFUSE);
            default -> WalkedCases.outcome(chance);
        };
    }

    private Map<String, Object> correction(Begun begun) {
        if (chance.oneIn(4)) {
            return Map.of("decision", "withdraw");
        }
        Map<String, Object> correction = new HashMap<>(notices.get(begun.caseNumber()));
        correction.put("decision", "resubmit");
        return correction;
    }
}
