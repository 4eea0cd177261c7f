package cn.guicheng.procedure.filelending;

import cn.guicheng.register.archive.ItemEntry;
import cn.guicheng.register.archive.ItemReading;
import cn.guicheng.register.reading.ReadableRegister;
import cn.guicheng.register.reading.RegisterSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Each sees the titles of what the table in force lets them ask for, in whatever use (FILE-06, FILE-07, AMB-18). */
@Component
record CatalogueForReaders(LendingPermissions permissions) implements RegisterSource {
    @Override
    public List<ReadableRegister> registers() {
        return List.of(ItemReading.register(seen(false), seen(true)));
    }

    private List<String> seen(boolean sameDepartment) {
        return ItemEntry.CLASSIFICATIONS.keySet().stream()
                .filter(classification -> permissions.mayKnow(classification, sameDepartment))
                .sorted()
                .toList();
    }
}
