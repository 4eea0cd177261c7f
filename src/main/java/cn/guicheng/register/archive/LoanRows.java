package cn.guicheng.register.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds loans. */
@Component
record LoanRows(JdbcClient jdbc) {
    private static final String SELECT =
            """
            select case_number, item_number, borrower, use_kind, turn_at, lent_at, due_at, renewed, state from loan\s""";

    /** Nobody who looks at an electronic file waits for the item. */
    private static final String WAITING = "state = 'queued' and use_kind <> 'view'";

    Optional<Loan> ofCase(String caseNumber) {
        return jdbc.sql(SELECT + "where case_number = ?")
                .param(caseNumber)
                .query(LoanRows::loan)
                .optional();
    }

    /** Those who wait for the item, in their order; nobody who looks at its electronic file. */
    List<Loan> waiting(String itemNumber) {
        return jdbc.sql(SELECT
                        + "where item_number = ? and turn_at is null and " + WAITING
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

    /** Who may look at the item's electronic file at that moment. */
    Optional<Loan> viewOf(String itemNumber, String borrower, OffsetDateTime at) {
        return jdbc.sql(SELECT + "where item_number = ? and borrower = ? and use_kind = 'view' and state = 'on-loan'"
                        + " and due_at > ? order by case_number fetch first 1 rows only")
                .params(itemNumber, borrower, at)
                .query(LoanRows::loan)
                .optional();
    }

    /** Who had the item, who has it and who waits, the latest request first. */
    List<Loan> ofItem(String itemNumber, int most) {
        return jdbc.sql(SELECT
                        + "where item_number = ? order by asked_at desc, case_number desc fetch first ? rows only")
                .params(itemNumber, most)
                .query(LoanRows::loan)
                .list();
    }

    /** With whom each of the items is now, by its number; those that are in are not among them. */
    Map<String, Loan> out(Collection<String> itemNumbers) {
        return jdbc
                .sql(SELECT + "where held_item in (:numbers) and state in ('on-loan', 'overdue')")
                .param("numbers", itemNumbers)
                .query(LoanRows::loan)
                .list()
                .stream()
                .collect(Collectors.toMap(Loan::itemNumber, loan -> loan));
    }

    /** How many wait for each of the items, by its number; those for which nobody waits are not among them. */
    Map<String, Integer> waiting(Collection<String> itemNumbers) {
        Map<String, Integer> waiting = new HashMap<>();
        jdbc.sql("select item_number, count(*) as people from loan where item_number in (:numbers) and " + WAITING
                        + " group by item_number")
                .param("numbers", itemNumbers)
                .query(row -> {
                    waiting.put(row.getString("item_number"), row.getInt("people"));
                });
        return waiting;
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
