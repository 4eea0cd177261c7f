package cn.guicheng.register.earlier;

import cn.guicheng.register.normalform.PinyinInitials;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.UnaryOperator;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** The rows there were before are found by the initials of the names in them too. */
@Component
class V45_1__Names_by_their_initials extends BaseJavaMigration {
    private static final int AT_ONCE = 1_000;

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        write(
                connection,
                "select case_number, customer_name from request where customer_name is not null",
                "update request set initials = ? where case_number = ?",
                PinyinInitials::ofName);
        write(
                connection,
                "select payment_number, payee from payment",
                "update payment set initials = ? where payment_number = ?",
                PinyinInitials::ofName);
        // What is longer than the column is cut when the row is written, too.
        write(
                connection,
                "select entry, text_value from register_value where number_value is null and time_value is null"
                        + " order by entry, column_name",
                "update register_entry set search_text = cast(search_text || ' ' || ? as varchar(100000)) where id = ?",
                PinyinInitials::whereName);
    }

    /** Gives each row that the question names the initials of its text. */
    private static void write(Connection connection, String question, String change, UnaryOperator<String> initialsOf)
            throws SQLException {
        try (Statement texts = connection.createStatement();
                ResultSet text = texts.executeQuery(question);
                PreparedStatement update = connection.prepareStatement(change)) {
            for (int row = 1; text.next(); row++) {
                String initials = initialsOf.apply(text.getString(2));
                if (!initials.isEmpty()) {
                    update.setString(1, initials);
                    update.setObject(2, text.getObject(1));
                    update.addBatch();
                }
                if (row % AT_ONCE == 0) {
                    update.executeBatch();
                }
            }
            update.executeBatch();
        }
    }
}
