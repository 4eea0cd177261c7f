package cn.guicheng.register.earlier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.EmbeddedPostgresServer;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Rows of a version that knew no initials of their names, and words of cases that knew no invoice by code and number in one. */
abstract class InitialsMigrationTest {
    static class OnH2Test extends InitialsMigrationTest {
        @Override
        DataSource database() {
            return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        }

        @Override
        String stored() {
            return "";
        }
    }

    @Tag("postgres")
    static class OnPostgresTest extends InitialsMigrationTest {
        @Override
        DataSource database() {
            return new DriverManagerDataSource(EmbeddedPostgresServer.emptyDatabase(), "postgres", "postgres");
        }

        @Override
        String stored() {
            return "stored";
        }
    }

    abstract DataSource database();

    abstract String stored();

    @Test
    void namesThatAreThereAreFoundByTheirInitials() {
        DataSource database = database();
        flyway(database, "44").migrate();
        JdbcTemplate jdbc = new JdbcTemplate(database);
        request(jdbc, "SQ-1", "欧阳曾");
        request(jdbc, "SQ-2", null);
        jdbc.update(
                """
                insert into payment (payment_number, payment_key, case_number, payee, category, amount_in_cents, method,
                reference, paid_by, paid_at)
                values ('FK-1', 'FK-1', 'BX-1', '宏达泵业', 'travel', 1, 'bank', 'HD-1', 'tangli', current_timestamp)""");
        jdbc.update(
                """
                insert into register_entry (register, case_number, procedure, process_definition_id, entered_at,
                updated_at, search_text) values ('leases', 'ZL-1', 'leasing', 'v1', current_timestamp,
                current_timestamp, 'zl-1 周先生 3-1')""");
        jdbc.update("insert into register_value (entry, column_name, text_value, number_value)"
                + " select id, 'fee', '钱', 7 from register_entry");
        for (String text : new String[] {"周先生", "3-1", "一段长得不可能是什么人的姓名的文字。"}) {
            jdbc.update(
                    "insert into register_value (entry, column_name, text_value)"
                            + " select id, cast(? as varchar), cast(? as varchar) from register_entry",
                    "c" + text.hashCode(),
                    text);
        }

        flyway(database, "latest").migrate();

        assertThat(jdbc.queryForList("select search_text from request order by case_number", String.class))
                .containsExactly("sq-1 欧阳曾    oyc oyz", "sq-2     ");
        assertThat(jdbc.queryForObject("select search_text from payment", String.class))
                .isEqualTo("fk-1 bx-1 宏达泵业 hd-1 hdby");
        assertThat(jdbc.queryForObject("select search_text from register_entry", String.class))
                .startsWith("zl-1 周先生 3-1 ")
                .matches("zl-1 周先生 3-1 zxs( [a-z]+)*")
                .doesNotContain(" q", " ydc");
    }

    @Test
    void wordsOfCasesThatMayHoldAnInvoiceWithACodeAreOutdated() {
        DataSource database = database();
        flyway(database, "44").migrate();
        JdbcTemplate jdbc = new JdbcTemplate(database);
        words(jdbc, "BX-1", "bx-1\n044001900111\n12345678");
        words(jdbc, "BX-2", "bx-2\n12345678\n0440019001");
        words(jdbc, "BX-3", "bx-3\n26442000001234567890\n13812345678\n李娜");

        flyway(database, "latest").migrate();

        assertThat(jdbc.queryForList("select case_number from case_text where outdated order by 1", String.class))
                .containsExactly("BX-1", "BX-2");
    }

    private Flyway flyway(DataSource database, String target) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .javaMigrations(new V45_1__Names_by_their_initials())
                .placeholders(Map.of("stored", stored()))
                .target(target)
                .load();
    }

    private static void words(JdbcTemplate jdbc, String number, String words) {
        jdbc.update(
                "insert into case_text (case_number, started_at, words) values (?, current_timestamp, ?)",
                number,
                words);
    }

    private static void request(JdbcTemplate jdbc, String number, String customer) {
        jdbc.update(
                """
                insert into request (case_number, request_type, topic, channel, customer_name, anonymous, description,
                state, received_at) values (?, 'complaint', 'engineering', 'phone', ?, false, 'x', 'open',
                current_timestamp)""",
                number,
                customer);
    }
}
