package cn.guicheng.web.archive;

import cn.guicheng.register.archive.ItemEntries;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;

/** The items with which the archive of a new office begins, brought once. */
@Component
public class DemoItems {
    private final ArchiveSettings settings;
    private final ItemImport items;
    private final ItemEntries entries;

    DemoItems(ArchiveSettings settings, ItemImport items, ItemEntries entries) {
        this.settings = settings;
        this.items = items;
        this.entries = entries;
    }

    /** At each start; does nothing where there is any item, or where a setting names no file. */
    public void bring() {
        if (settings.firstItems() == null || !entries.areNone()) {
            return;
        }
        try (InputStream table = settings.firstItems().getInputStream()) {
            ItemImport.Result result = items.take(table.readAllBytes(), false, null);
            if (!result.refused().isEmpty()) {
                throw new IllegalStateException("guicheng.archive.first-items: " + result.refused());
            }
        } catch (IOException e) {
            throw new IllegalStateException("guicheng.archive.first-items", e);
        }
    }
}
