package cn.guicheng.register.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds items by their number. */
@Component
record ItemRows(JdbcClient jdbc) {
    static final String SELECT =
            """
            select item_number, title, kind, classification, department, kept_by, shelf, retention_until, state,
            destruction_case, hold_reason, electronic_file from archive_item\s""";

    Optional<ArchiveItem> find(String itemNumber) {
        return jdbc.sql(SELECT + "where item_number = ?")
                .param(itemNumber)
                .query(ItemRows::item)
                .optional();
    }

    /** The same; whoever else asks so waits until the transaction is over. */
    Optional<ArchiveItem> held(String itemNumber) {
        return jdbc.sql(SELECT + "where item_number = ? for update")
                .param(itemNumber)
                .query(ItemRows::item)
                .optional();
    }

    static ArchiveItem item(ResultSet row, int number) throws SQLException {
        return new ArchiveItem(
                new ItemEntry(
                        row.getString("item_number"),
                        row.getString("title"),
                        row.getString("kind"),
                        row.getString("classification"),
                        row.getString("department"),
                        row.getString("kept_by"),
                        row.getString("shelf"),
                        row.getString("retention_until")),
                row.getString("state"),
                row.getString("destruction_case"),
                row.getString("hold_reason"),
                row.getString("electronic_file"));
    }
}
