package cn.guicheng.web.archive;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.archive.ArchiveItem;
import cn.guicheng.register.archive.ArchiveItems;
import cn.guicheng.register.archive.Catalogue;
import cn.guicheng.register.archive.ItemChanges.Noted;
import cn.guicheng.register.archive.ItemEntry;
import cn.guicheng.register.archive.Loan;
import cn.guicheng.register.attachment.Attachment;
import cn.guicheng.register.attachment.Attachments;
import cn.guicheng.register.normalform.NormalForm;
import cn.guicheng.register.reading.Wording;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An item with all that became of it, for those who keep it or may hold it; and who that is. */
@RestController
@RequestMapping({"/api/archive", "/camunda/api/guicheng/archive"})
class ItemHistoryController {
    private final Clerks clerks;
    private final ArchiveItems items;
    private final Catalogue catalogue;
    private final Attachments attachments;
    private final Organisation organisation;

    ItemHistoryController(
            Clerks clerks,
            ArchiveItems items,
            Catalogue catalogue,
            Attachments attachments,
            Organisation organisation) {
        this.clerks = clerks;
        this.items = items;
        this.catalogue = catalogue;
        this.attachments = attachments;
        this.organisation = organisation;
    }

    /** What whoever is logged in may do with the catalogue beside reading it. */
    record Desk(boolean keeps, boolean holds) {}

    record Change(String what, String before, String after, String by, OffsetDateTime at) {}

    record Lent(
            String caseNumber,
            String borrower,
            String use,
            OffsetDateTime lentAt,
            OffsetDateTime dueAt,
            String state) {}

    record Words(String kind, String classification, String department, String keptBy) {}

    /**
     * @param words what the codes of the entry are called
     * @param isGone whether it is for ever as it is
     * @param electronicFile name of the file, or null
     * @param destructionCase or null
     * @param holdReason or null
     */
    record Item(
            ItemEntry entry,
            Words words,
            String state,
            boolean isGone,
            String destructionCase,
            String holdReason,
            String electronicFile,
            List<Change> changes,
            List<Lent> loans) {}

    @GetMapping("/desk")
    Desk desk() {
        return new Desk(clerks.isOne(), clerks.mayHold());
    }

    /** 403 for everybody else, 404 where there is no such item. */
    @GetMapping("/items/{itemNumber}")
    Item item(@PathVariable String itemNumber) {
        clerks.checkHolder();
        String number = NormalForm.NAME.of(itemNumber);
        ArchiveItem item = items.find(number).orElseThrow(() -> Refusal.unknown(number + " 档案登记簿中没有这一项。"));
        return new Item(
                item.entry(),
                words(item.entry()),
                item.state(),
                item.isGone(),
                item.destructionCase(),
                item.holdReason(),
                Optional.ofNullable(item.electronicFile())
                        .flatMap(attachments::find)
                        .map(Attachment::fileName)
                        .orElse(null),
                catalogue.changes(number).stream().map(this::change).toList(),
                catalogue.loans(number).stream().map(this::lent).toList());
    }

    private Words words(ItemEntry entry) {
        return new Words(
                ItemEntry.KINDS.get(entry.kind()),
                ItemEntry.CLASSIFICATIONS.get(entry.classification()),
                organisation.groupName(entry.department()),
                organisation.groupName(entry.keptBy()));
    }

    private Change change(Noted noted) {
        return new Change(
                noted.inWords(),
                value(noted.what(), noted.before()),
                value(noted.what(), noted.after()),
                noted.by() == null ? null : organisation.nameOf(noted.by()),
                Wording.officeTime(noted.at()));
    }

    private String value(String what, String value) {
        if (value == null) {
            return null;
        }
        return switch (what) {
            case "kind" -> ItemEntry.KINDS.getOrDefault(value, value);
            case "classification" -> ItemEntry.CLASSIFICATIONS.getOrDefault(value, value);
            case "state" -> ArchiveItem.STATES.getOrDefault(value, value);
            case "department", "keptBy" -> organisation.groupName(value);
            case "file" -> attachments.find(value).map(Attachment::fileName).orElse(value);
            default -> value;
        };
    }

    private Lent lent(Loan loan) {
        return new Lent(
                loan.caseNumber(),
                organisation.nameOf(loan.borrower()),
                Loan.USES.get(loan.use()),
                office(loan.lentAt()),
                office(loan.dueAt()),
                Loan.STATES.get(loan.state()));
    }

    private static OffsetDateTime office(OffsetDateTime time) {
        return time == null ? null : Wording.officeTime(time);
    }
}
