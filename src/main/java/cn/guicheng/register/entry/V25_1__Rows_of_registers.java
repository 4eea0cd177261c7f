package cn.guicheng.register.entry;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** A case may have several rows in a register: the constraint that allowed one bears another name on each database. */
@Component
class V25_1__Rows_of_registers extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            for (String constraint : unique(statement)) {
                statement.execute("alter table register_entry drop constraint \"" + constraint + "\"");
            }
            statement.execute("alter table register_entry add column case_row integer default 1 not null");
            statement.execute("alter table register_entry add constraint register_entry_row"
                    + " unique (register, case_number, case_row)");
        }
    }

    private static List<String> unique(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(
                """
                select constraint_name from information_schema.table_constraints
                where lower(table_name) = 'register_entry' and constraint_type = 'UNIQUE'
                and table_schema = current_schema""")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }
}
