package cn.guicheng.register.earlier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.EmbeddedPostgresServer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Rows as they were entered before there was one normal form, brought into it; on both databases. */
abstract class NormalFormMigrationTest {
    static class OnH2Test extends NormalFormMigrationTest {
        @Override
        DataSource emptyDatabase() {
            return new DriverManagerDataSource(
                    "jdbc:h2:mem:migration" + System.nanoTime() + ";DB_CLOSE_DELAY=-1", "sa", "");
        }

        @Override
        String stored() {
            return "";
        }
    }

    @Tag("postgres")
    static class OnPostgresTest extends NormalFormMigrationTest {
        @Override
        DataSource emptyDatabase() {
            return new DriverManagerDataSource(EmbeddedPostgresServer.emptyDatabase(), "postgres", "postgres");
        }

        @Override
        String stored() {
            return "stored";
        }
    }

    private static final String NUMBER = "26442000001234567890";

    private DataSource source;
    private JdbcClient database;
    private int rows;

    abstract DataSource emptyDatabase();

    abstract String stored();

    @BeforeEach
    void theOfficeOfThen() {
        source = emptyDatabase();
        database = JdbcClient.create(source);
        migrateTo("10");
    }

    @Test
    void invoicesAreBroughtIntoTheForm() {
        invoice("", NUMBER, "BX-1");
        invoice("044001900111", "12345678", "BX-2");
        invoice("0440019001", "12345678", "BX-3");
        invoice("", " 8765-4321\u200B", "BX-4");
        migrateTo("14");

        assertThat(invoices())
                .containsExactly(
                        "BX-1 " + NUMBER + " null " + NUMBER,
                        "BX-2 04400190011112345678 044001900111 12345678",
                        "BX-3 044001900112345678 0440019001 12345678",
                        "BX-4 87654321 null 87654321");
        assertThat(clashes()).isEmpty();
    }

    @Test
    void whatWasClaimedTwiceIsReportedAndStaysWithBoth() {
        invoice("", NUMBER, "BX-1");
        invoice("", NUMBER + "\u200B", "BX-2");
        invoice("0", NUMBER, "BX-3");
        invoice("264420000012", "34567890", "BX-4");
        invoice("", "34567890", "BX-5");
        migrateTo("14");

        assertThat(invoices())
                .extracting(row -> row.substring(0, row.indexOf(' ', 5)))
                .containsExactly(
                        "BX-1 " + NUMBER,
                        "BX-2 " + NUMBER + "#2",
                        "BX-3 " + NUMBER + "#3",
                        "BX-4 " + NUMBER + "#4",
                        "BX-5 34567890");
        assertThat(clashes())
                .containsExactly(
                        "invoices BX-2 BX-1 same",
                        "invoices BX-3 BX-1 same",
                        "invoices BX-4 BX-1 same",
                        "invoices BX-5 BX-1 may-be-same");
        assertThat(database.sql("select written from number_clash where case_number = 'BX-2'")
                        .query(String.class)
                        .single())
                .isEqualTo(NUMBER + "\u200B");
    }

    @Test
    void whatIsNoNumberStaysAsItIsAndIsReported() {
        invoice("", "N123", "BX-1");
        invoice("", NUMBER, "BX-2");
        invoice("", "NO." + NUMBER, "BX-3");
        invoice("", "٢٦٤٤٢٠٠٠٠٠١٢٣٤٥٦٧٨٩٠", "BX-4");
        invoice("044A", "12345678", "BX-5");
        migrateTo("14");

        assertThat(invoices()).contains("BX-1 |N123 null N123", "BX-5 044A|12345678 044A 12345678");
        assertThat(clashes())
                .containsExactly(
                        "invoices BX-1 null no-number",
                        "invoices BX-3 BX-2 similar",
                        "invoices BX-4 BX-2 similar",
                        "invoices BX-5 null no-number");
    }

    @Test
    void vouchersAreBroughtIntoTheForm() {
        voucher("2026-10", "记 - 1", "BX-1");
        voucher("2026-11", "jz－２", "BX-2");
        voucher("2026-11", "记- 1", "BX-3");
        voucher("2026-11", "记-1", "BX-4");
        voucher("2026-11", "记—3", "BX-5");
        voucher("2026-11", "记–3", "BX-6");
        migrateTo("14");

        assertThat(database.sql("select voucher_number from voucher order by prepared_at")
                        .query(String.class)
                        .list())
                .containsExactly("记-1", "JZ-2", "记- 1", "记-1", "记-3", "记–3");
        assertThat(clashes()).containsExactly("vouchers BX-3 BX-4 same", "vouchers BX-6 BX-5 same");
    }

    @Test
    void unitsAreFoundByTheirNormalForm() {
        request("SQ-1", "3栋\u200B1502", "3栋\u200B1502");
        request("SQ-2", "3 栋—1502", "3栋—1502");
        request("SQ-3", "A座12", "A座12");
        request("SQ-4", null, null);
        migrateTo("14");

        assertThat(database.sql("select unit_key from request where unit is not null order by case_number")
                        .query(String.class)
                        .list())
                .containsExactly("3栋1502", "3栋-1502", "A座12");
        assertThat(database.sql("select case_number from request where search_text like '%3栋-1502%'")
                        .query(String.class)
                        .list())
                .containsExactly("SQ-2");
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(source)
                .placeholders(Map.of("stored", stored()))
                .javaMigrations(new V14__Numbers_in_their_normal_form(Clock.systemUTC()))
                .target(version)
                .load()
                .migrate();
    }

    private void invoice(String code, String number, String caseNumber) {
        database.sql("insert into invoice (invoice_key, invoice_code, invoice_number, case_number, claimed_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(code + "|" + number, code.isEmpty() ? null : code, number, caseNumber, next())
                .update();
    }

    private void voucher(String month, String number, String caseNumber) {
        database.sql("insert into voucher values (?, ?, ?, ?, 'liuyang', ?)")
                .params("payment-" + caseNumber, month, number, caseNumber, next())
                .update();
    }

    private void request(String caseNumber, String unit, String key) {
        database.sql(
                        """
                        insert into request (case_number, request_type, topic, channel, unit, unit_key, anonymous, description,
                        state, received_at) values (?, 'repair', 'engineering', 'phone', ?, ?, false, '漏水', 'open', ?)""")
                .params(caseNumber, unit, key, next())
                .update();
    }

    private OffsetDateTime next() {
        return OffsetDateTime.parse("2026-10-01T08:00:00+08:00").plusMinutes(++rows);
    }

    private List<String> invoices() {
        return database.sql("select * from invoice order by case_number")
                .query((row, count) -> "%s %s %s %s"
                        .formatted(
                                row.getString("case_number"),
                                row.getString("invoice_key"),
                                row.getString("invoice_code"),
                                row.getString("invoice_number")))
                .list();
    }

    private List<String> clashes() {
        return database.sql("select * from number_clash order by case_number")
                .query((row, count) -> "%s %s %s %s"
                        .formatted(
                                row.getString("register"),
                                row.getString("case_number"),
                                row.getString("other_case"),
                                row.getString("finding")))
                .list();
    }
}
