package cn.guicheng.register.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.EmbeddedPostgresServer;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Attachments of an earlier version, brought to this one; on both databases. */
abstract class AttachmentMigrationTest {
    static class OnH2Test extends AttachmentMigrationTest {
        OnH2Test() {
            super("");
        }

        @Override
        DriverManagerDataSource database() {
            return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        }
    }

    @Tag("postgres")
    static class OnPostgresTest extends AttachmentMigrationTest {
        OnPostgresTest() {
            super("stored");
        }

        @Override
        DriverManagerDataSource database() {
            return new DriverManagerDataSource(EmbeddedPostgresServer.emptyDatabase(), "postgres", "postgres");
        }
    }

    private final String stored;

    /** @param stored what this database wants to hear after a generated column */
    AttachmentMigrationTest(String stored) {
        this.stored = stored;
    }

    abstract DriverManagerDataSource database();

    @Test
    void namesGetTheEndingOfWhatTheFileIs() {
        DriverManagerDataSource database = database();
        migrateTo(database, "10");
        JdbcClient jdbc = JdbcClient.create(database);
        before(jdbc, "a1", "invoice.pdf.exe", "application/pdf");
        before(jdbc, "a2", "收据.hta", "image/png");
        before(jdbc, "a3", "合同.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        before(jdbc, "a4", "其他.bin", "application/octet-stream");

        migrateTo(database, "latest");

        assertThat(jdbc.sql("select file_name from attachment order by id")
                        .query(String.class)
                        .list())
                .containsExactly("invoice.pdf", "收据.png", "合同.docx", "其他.bin");
        assertThat(jdbc.sql("select count(*) from attachment_lock")
                        .query(Long.class)
                        .single())
                .isEqualTo(512);
        assertThat(jdbc.sql("select min(number) + max(number) from attachment_lock")
                        .query(Long.class)
                        .single())
                .isEqualTo(511);
    }

    private void migrateTo(DriverManagerDataSource database, String version) {
        Flyway.configure()
                .dataSource(database)
                .javaMigrations(new V21__Names_of_attachments())
                .placeholders(Map.of("stored", stored))
                .target(version)
                .load()
                .migrate();
    }

    private static void before(JdbcClient jdbc, String id, String name, String type) {
        jdbc.sql("insert into attachment values (?, ?, ?, 5, 'ab', 'lina', current_timestamp, null)")
                .params(id, name, type)
                .update();
    }
}
