package cn.guicheng.web.archive;

import cn.guicheng.limit.LimitLookup;
import cn.guicheng.register.archive.ItemEntry;
import cn.guicheng.register.archive.ItemReading;
import cn.guicheng.register.archive.Loan;
import cn.guicheng.register.reading.ReadableRegister;
import cn.guicheng.register.reading.RegisterSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Each sees the titles of what the table in force lets them ask for, in whatever use (FILE-06, FILE-07, AMB-18). */
@Component
class CatalogueForReaders implements RegisterSource {
    private static final String TABLE = "lending-permission";

    private final LimitLookup limits;

    CatalogueForReaders(LimitLookup limits) {
        this.limits = limits;
    }

    @Override
    public List<ReadableRegister> registers() {
        return List.of(ItemReading.register(seen(false), seen(true)));
    }

    private List<String> seen(boolean sameDepartment) {
        return ItemEntry.CLASSIFICATIONS.keySet().stream()
                .filter(classification ->
                        Loan.USES.keySet().stream().anyMatch(use -> isAllowed(classification, use, sameDepartment)))
                .sorted()
                .toList();
    }

    private boolean isAllowed(String classification, String use, boolean sameDepartment) {
        return limits.ask(
                        TABLE,
                        Map.of("classification", classification, "use", use, "sameDepartment", sameDepartment),
                        "allowed")
                .filter(Boolean.TRUE::equals)
                .isPresent();
    }
}
