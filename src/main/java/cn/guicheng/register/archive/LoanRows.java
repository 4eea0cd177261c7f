package cn.guicheng.register.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds loans. */
@Component
class LoanRows {
    private static final String SELECT =
            """
            select case_number, item_number, borrower, use_kind, turn_at, lent_at, due_at, renewed, state from loan\s""";

    private final JdbcClient jdbc;

    LoanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Loan> ofCase(String caseNumber) {
        return jdbc.sql(SELECT + "where case_number = ?")
                .param(caseNumber)
                .query(LoanRows::loan)
                .optional();
    }

    /** Those who wait for the item, in their order; nobody who looks at its electronic file. */
    List<Loan> waiting(String itemNumber) {
        return jdbc.sql(SELECT
                        + "where item_number = ? and state = 'queued' and turn_at is null and use_kind <> 'view'"
                        + " order by asked_at, case_number")
                .param(itemNumber)
                .query(LoanRows::loan)
                .list();
    }

    /** Who has the turn. */
    Optional<Loan> holding(String itemNumber) {
        return jdbc.sql(SELECT + "where held_item = ?")
                .param(itemNumber)
                .query(LoanRows::loan)
                .optional();
    }

    /** What somebody has, of files, keys and looks. */
    List<Loan> openOf(String borrower) {
        return jdbc.sql(SELECT + "where borrower = ? and state in ('on-loan', 'overdue') order by case_number")
                .param(borrower)
                .query(LoanRows::loan)
                .list();
    }

    /** Whether anybody waits for the item or has it. */
    boolean isWanted(String itemNumber) {
        return !jdbc.sql("select case_number from loan where item_number = ?"
                        + " and state in ('queued', 'on-loan', 'overdue') fetch first 1 rows only")
                .param(itemNumber)
                .query(String.class)
                .list()
                .isEmpty();
    }

    /** Who may look at the item's electronic file now. */
    Optional<Loan> viewOf(String itemNumber, String borrower) {
        return jdbc.sql(SELECT + "where item_number = ? and borrower = ? and use_kind = 'view' and state = 'on-loan'"
                        + " order by case_number fetch first 1 rows only")
                .params(itemNumber, borrower)
                .query(LoanRows::loan)
                .optional();
    }

    private static Loan loan(ResultSet row, int number) throws SQLException {
        return new Loan(
                row.getString("case_number"),
                row.getString("item_number"),
                row.getString("borrower"),
                row.getString("use_kind"),
                row.getObject("turn_at", OffsetDateTime.class) != null,
                row.getObject("lent_at", OffsetDateTime.class),
                row.getObject("due_at", OffsetDateTime.class),
                row.getInt("renewed"),
                row.getString("state"));
    }
}
