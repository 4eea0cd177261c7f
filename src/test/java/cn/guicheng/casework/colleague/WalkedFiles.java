package cn.guicheng.casework.colleague;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.REFUSE;
import static cn.guicheng.procedure.filelending.LendingDesk.*;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.FileDestructionIds;
import cn.guicheng.modelids.FileLendingIds;
import cn.guicheng.procedure.filelending.LendingDesk;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.task.Task;

/** Files that are lent, some to several who queue, and files that are destroyed. */
final class WalkedFiles implements Walked {
    private static final String LENDING = "file-lending";
    private static final String DESTRUCTION = "file-destruction";
    private static final Set<String> BESIDE = Set.of(FileLendingIds.CONFIRM_RECEIPT, FileLendingIds.CHASE_RETURN);

    private final TestOffice office;
    private final LendingDesk desk;
    private final Chance chance;
    private final Map<String, String> uses = new HashMap<>();
    private final Map<String, String> items = new HashMap<>();
    private String lastItem;

    WalkedFiles(TestOffice office, LendingDesk desk, Chance chance) {
        this.office = office;
        this.desk = desk;
        this.chance = chance;
    }

    @Override
    public List<Supplier<Begun>> beginnings() {
        return List.of(this::asked, this::listed);
    }

    /** One in two after the same item as the one before, who may not have it. */
    private Begun asked() {
        String person = chance.oneOf(BORROWER, "madong", "guolei", OTHER_CLERK, ENGINEERING_HEAD);
        String use = chance.oneOf("lend", "lend", "lend", "read", "copy", "view");
        if (lastItem == null || !chance.oneIn(2)) {
            lastItem = newItem(use);
        }
        Answer asked = desk.asks(person, lastItem, use);
        if (asked.status() != 200) {
            lastItem = newItem(use);
            asked = desk.asks(person, lastItem, use);
        }
        if (asked.status() != 200) {
            throw new AssertionError(person + " asks: " + asked);
        }
        String caseNumber = asked.body().path("businessKey").asText();
        uses.put(caseNumber, use);
        items.put(caseNumber, lastItem);
        return new Begun(caseNumber, LENDING, person);
    }

    private String newItem(String use) {
        String item = desk.item(
                use.equals("read") ? "confidential" : "ordinary",
                chance.oneOf("engineering", "customer-service"),
                Map.of());
        if (use.equals("view")) {
            office.call("PUT", CLERK, address(item) + "/file", Map.of("attachment", office.receipt(CLERK)));
        }
        return item;
    }

    private static String address(String item) {
        return "/api/registers/archive-items/" + item;
    }

    private Begun listed() {
        String department = chance.oneOf("engineering", "finance");
        String item = desk.item("ordinary", department, Map.of("retentionUntil", isoDay(-1)));
        String clerk = chance.oneOf(CLERK, OTHER_CLERK);
        String caseNumber = office.started(clerk, DESTRUCTION, Map.of("itemNumbers", List.of(item), "reason", "保管期满"));
        uses.put(caseNumber, department);
        return new Begun(caseNumber, DESTRUCTION, clerk);
    }

    @Override
    public boolean isOneWay(List<String> steps) {
        return steps.size() == 1 || steps.size() == 2 && new HashSet<>(steps).equals(BESIDE);
    }

    @Override
    public boolean isBarred(String person, String step, Begun begun) {
        return person.equals(begun.starter())
                && step.startsWith("userTask_")
                && !step.equals(FileLendingIds.CONFIRM_RECEIPT);
    }

    @Override
    public List<Sent> fromOutside(Begun begun) {
        if (begun.procedure().equals(DESTRUCTION)) {
            return List.of();
        }
        String item = address(items.get(begun.caseNumber()));
        return List.of(
                begun.message(CLERK, "file-lending.item-returned", Map.of(), true),
                new Sent(CLERK, "PUT", item + "/repair", Map.of("reason", "修补"), true),
                begun.message(begun.starter(), "file-lending.renewed", Map.of("returnDate", isoDay(7)), false));
    }

    @Override
    public Map<String, ?> answer(Task task, Begun begun, String person) {
        return switch (task.getTaskDefinitionKey()) {
            case FileLendingIds.HAND_OVER -> handOver(uses.get(begun.caseNumber()));
            case FileLendingIds.CONFIRM_RECEIPT, FileDestructionIds.WITNESS_DESTRUCTION -> Map.of();
            case FileLendingIds.CHASE_RETURN -> Map.of("chaseNote", "催还");
            case FileLendingIds.CHECK_RETURN -> chance.oneIn(3) ? damaged(person) : intact();
            case FileDestructionIds.RECORD_DESTRUCTION -> record(uses.get(begun.caseNumber()));
            default -> chance.oneOf(APPROVE, APPROVE, APPROVE, REFUSE);
        };
    }

    private Map<String, Object> handOver(String use) {
        if (chance.oneIn(4)) {
            return Map.of("handedOver", false, "comment", "没有来取");
        }
        return use.equals("copy") ? Map.of("handedOver", true, "copyCount", 1) : Map.of("handedOver", true);
    }

    private Map<String, Object> damaged(String person) {
        Map<String, Object> found = new HashMap<>(intact());
        found.putAll(Map.of("damaged", true, "note", "封面撕裂", "attachments", office.receipt(person)));
        return found;
    }

    private Map<String, Object> record(String department) {
        String witness = chance.oneOf(department.equals("finance") ? "yeqing" : "dengjie", CLERK, OTHER_CLERK);
        return Map.of("witness", witness, "manner", "粉碎", "destroyedAt", new Date(System.currentTimeMillis() - 60_000));
    }
}
