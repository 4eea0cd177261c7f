package cn.guicheng.register.attachment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** Names that were kept as they came get the ending of what their file is, as new ones do. */
@Component
class V21__Names_of_attachments extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (PreparedStatement update =
                connection.prepareStatement("update attachment set file_name = ? where id = ?")) {
            for (Map.Entry<String, String> renamed : renamed(connection).entrySet()) {
                update.setString(1, renamed.getValue());
                update.setString(2, renamed.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** New names by id. */
    private static Map<String, String> renamed(Connection connection) throws SQLException {
        Map<String, String> names = new LinkedHashMap<>();
        try (PreparedStatement select =
                        connection.prepareStatement("select id, file_name, media_type from attachment");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String name = row.getString("file_name");
                Optional<String> plain =
                        FileKind.of(row.getString("media_type")).map(kind -> FileNames.plain(name, kind));
                if (plain.isPresent() && !plain.get().equals(name)) {
                    names.put(row.getString("id"), plain.get());
                }
            }
        }
        return names;
    }
}
