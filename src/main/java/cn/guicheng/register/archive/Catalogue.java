package cn.guicheng.register.archive;

import cn.guicheng.register.archive.ItemChanges.Noted;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How items stand, and what became of them. */
@Component
public class Catalogue {
    private static final int MOST_OF_A_HISTORY = 200;

    private final ItemEntries entries;
    private final LoanRows loans;
    private final ItemChanges changes;

    Catalogue(ItemEntries entries, LoanRows loans, ItemChanges changes) {
        this.entries = entries;
        this.loans = loans;
        this.changes = changes;
    }

    /**
     * An item as it stands.
     *
     * @param out with whom it is, or null
     * @param waiting how many wait for it, or are to come for it
     */
    public record Standing(ArchiveItem item, Loan out, int waiting) {}

    /** Those of the numbers under which there is an item, by number. */
    public List<Standing> of(Collection<String> itemNumbers) {
        if (itemNumbers.isEmpty()) {
            return List.of();
        }
        Map<String, Loan> out = loans.out(itemNumbers);
        Map<String, Integer> waiting = loans.waiting(itemNumbers);
        return entries.known(itemNumbers).values().stream()
                .map(item -> standing(item, out, waiting))
                .sorted(Comparator.comparing(standing -> standing.item().entry().itemNumber()))
                .toList();
    }

    private static Standing standing(ArchiveItem item, Map<String, Loan> out, Map<String, Integer> waiting) {
        String number = item.entry().itemNumber();
        return new Standing(item, out.get(number), waiting.getOrDefault(number, 0));
    }

    /** What became of the item, the latest first. */
    public List<Noted> changes(String itemNumber) {
        return changes.of(itemNumber, MOST_OF_A_HISTORY);
    }

    /** Who asked for it and had it, the latest first. */
    public List<Loan> loans(String itemNumber) {
        return loans.ofItem(itemNumber, MOST_OF_A_HISTORY);
    }
}
