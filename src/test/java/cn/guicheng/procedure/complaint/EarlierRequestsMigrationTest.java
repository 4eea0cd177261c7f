package cn.guicheng.procedure.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.EmbeddedPostgresServer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Requests of a version that knew no chains: whoever one of them is about is kept out of all that is linked to it. */
abstract class EarlierRequestsMigrationTest {
    static class OnH2Test extends EarlierRequestsMigrationTest {
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
    static class OnPostgresTest extends EarlierRequestsMigrationTest {
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
    void whatIsThereIsBroughtIntoTheNewForm() {
        DataSource database = database();
        flyway(database, "17?").migrate();
        JdbcTemplate jdbc = new JdbcTemplate(database);
        request(jdbc, "SQ-2026-000001", null);
        request(jdbc, "SQ-2026-000002", "SQ-2026-000001");
        request(jdbc, "SQ-2026-000003", "SQ-2026-000002");
        request(jdbc, "SQ-2026-000004", null);
        request(jdbc, "SQ-2026-000005", "SQ-2025-000900");
        exclusion(jdbc, "SQ-2026-000002", "complaint", "lina");
        exclusion(jdbc, "SQ-2026-000002", "payment-approval", "lina");
        // Who asks for a payment is barred from it too, and is not complained about.
        exclusion(jdbc, "SQ-2026-000004", "payment-approval", "zhangmin");

        flyway(database, "latest").migrate();

        assertThat(jdbc.queryForList("select case_number || ' ' || chain from request order by 1", String.class))
                .containsExactly(
                        "SQ-2026-000001 SQ-2026-000001",
                        "SQ-2026-000002 SQ-2026-000001",
                        "SQ-2026-000003 SQ-2026-000001",
                        "SQ-2026-000004 SQ-2026-000004",
                        "SQ-2026-000005 SQ-2026-000005");
        assertThat(jdbc.queryForList("select person || ' ' || case_number from concealment order by 1", String.class))
                .containsExactly("lina SQ-2026-000001", "lina SQ-2026-000002", "lina SQ-2026-000003");
        List<Map<String, Object>> barred = jdbc.queryForList(
                "select case_number from exclusion where person = 'lina' order by case_number, procedure");
        assertThat(barred).hasSize(6);
    }

    private Flyway flyway(DataSource database, String target) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .javaMigrations(new V19__ConcealEarlierRequests())
                .placeholders(Map.of("stored", stored()))
                .target(target)
                .load();
    }

    private static void request(JdbcTemplate jdbc, String number, String followUpOf) {
        jdbc.update(
                """
                insert into request (case_number, request_type, topic, channel, anonymous, description, state, received_at,
                follow_up_of) values (?, 'complaint', 'service', 'phone', false, 'x', 'open', current_timestamp, ?)""",
                number,
                followUpOf);
    }

    private static void exclusion(JdbcTemplate jdbc, String number, String procedure, String person) {
        jdbc.update("insert into exclusion values (?, ?, ?, 'x')", number, procedure, person);
    }
}
