package cn.guicheng.register.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** The items there were before are found by the initials of their pinyin too. */
@Component
class V28_1__Initials_of_items extends BaseJavaMigration {
    private static final int AT_ONCE = 1_000;

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement items = connection.createStatement();
                ResultSet item = items.executeQuery("select item_number, title, shelf from archive_item");
                PreparedStatement update =
                        connection.prepareStatement("update archive_item set initials = ? where item_number = ?")) {
            for (int row = 1; item.next(); row++) {
                update.setString(1, ItemInitials.of(item.getString("title"), item.getString("shelf")));
                update.setString(2, item.getString("item_number"));
                update.addBatch();
                if (row % AT_ONCE == 0) {
                    update.executeBatch();
                }
            }
            update.executeBatch();
        }
    }
}
