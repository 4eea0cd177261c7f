package cn.guicheng.web.archive;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.SentObject;
import cn.guicheng.engine.form.Texts;
import cn.guicheng.register.archive.ArchiveItem;
import cn.guicheng.register.archive.ArchiveItems;
import cn.guicheng.register.archive.Destructions;
import cn.guicheng.register.archive.ItemEntries;
import cn.guicheng.register.archive.ItemEntry;
import cn.guicheng.register.archive.ItemNotAvailable;
import cn.guicheng.register.archive.LoanQueue;
import cn.guicheng.register.normalform.NormalForm;
import cn.guicheng.web.kit.CurrentPerson;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The clerk's work on one item: entering, correcting, holding, repairing; and what may be destroyed. */
@RestController
@RequestMapping({"/api/registers/archive-items", "/camunda/api/guicheng/registers/archive-items"})
class ItemController {
    private final CurrentPerson person;
    private final Clerks clerks;
    private final ItemFields fields;
    private final ItemEntries entries;
    private final ArchiveItems items;
    private final LoanQueue queue;
    private final Destructions destructions;

    ItemController(
            CurrentPerson person,
            Clerks clerks,
            ItemFields fields,
            ItemEntries entries,
            ArchiveItems items,
            LoanQueue queue,
            Destructions destructions) {
        this.person = person;
        this.clerks = clerks;
        this.fields = fields;
        this.entries = entries;
        this.items = items;
        this.queue = queue;
        this.destructions = destructions;
    }

    record Reason(String reason) {}

    private static final class Fields extends TreeMap<String, String> {}

    /** Enters or corrects an item; the fields as in the import. */
    @PutMapping("/{itemNumber}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void write(@PathVariable String itemNumber, @RequestBody(required = false) String body) {
        clerks.check();
        Map<String, String> texts = new TreeMap<>(SentObject.of(body).as(Fields.class));
        texts.put("itemNumber", itemNumber);
        ItemEntry entry = entry(texts);
        items.find(entry.itemNumber()).filter(ArchiveItem::isGone).ifPresent(gone -> {
            throw Refusal.clash("%s %s，不能更改。".formatted(entry.itemNumber(), ArchiveItem.STATES.get(gone.state())));
        });
        entries.enter(List.of(entry), person.id());
    }

    private ItemEntry entry(Map<String, String> texts) {
        try {
            return fields.entry(texts, fields.departments());
        } catch (ItemFields.Refused e) {
            String[] parts = e.getMessage().split("：", 2);
            throw Refusal.invalid(parts[0], parts[1]);
        }
    }

    /** What has outlived its retention and can be listed for destruction. */
    @GetMapping("/expired")
    List<ItemEntry> expired() {
        clerks.check();
        return destructions.proposed().stream().map(ArchiveItem::entry).toList();
    }

    /** The item must not be destroyed. */
    @PutMapping("/{itemNumber}/hold")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hold(@PathVariable String itemNumber, @RequestBody(required = false) String body) {
        clerks.checkHolder();
        String reason = words(SentObject.of(body).as(Reason.class).reason(), "保留原因");
        change(() -> items.hold(NormalForm.NAME.of(itemNumber), reason, person.id()));
    }

    @DeleteMapping("/{itemNumber}/hold")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable String itemNumber) {
        clerks.checkHolder();
        change(() -> items.release(NormalForm.NAME.of(itemNumber), person.id()));
    }

    /** A damaged item is as it was: whoever waits has it next (FILE-13). */
    @PutMapping("/{itemNumber}/repair")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void repair(@PathVariable String itemNumber, @RequestBody(required = false) String body) {
        clerks.check();
        String how = words(SentObject.of(body).as(Reason.class).reason(), "修复情况");
        change(() -> queue.repaired(NormalForm.NAME.of(itemNumber), how, person.id()));
    }

    /** A damaged item cannot be repaired, or is lost: nobody waits for it any more (FILE-13). */
    @PutMapping("/{itemNumber}/write-off")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void writeOff(@PathVariable String itemNumber, @RequestBody(required = false) String body) {
        clerks.check();
        String why = words(SentObject.of(body).as(Reason.class).reason(), "核销原因");
        change(() -> queue.writtenOff(NormalForm.NAME.of(itemNumber), why, person.id()));
    }

    private interface Change {
        void make() throws ItemNotAvailable;
    }

    private static void change(Change change) {
        try {
            change.make();
        } catch (ItemNotAvailable refused) {
            throw refused.reason() == ItemNotAvailable.Reason.UNKNOWN
                    ? Refusal.unknown(refused.inWords())
                    : Refusal.clash(refused.inWords());
        }
    }

    private static String words(String text, String label) {
        String words = Texts.tidy(text);
        if (words == null || words.length() > 1_000 || !Texts.canBeKept(words)) {
            throw Refusal.invalid(label, "必须填写，不超过 1,000 个字。");
        }
        return words;
    }
}
