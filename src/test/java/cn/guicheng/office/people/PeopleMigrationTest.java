package cn.guicheng.office.people;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.EmbeddedPostgresServer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The record of people filled from a database of an earlier release, on both databases. */
abstract class PeopleMigrationTest {
    static class H2Test extends PeopleMigrationTest {
        H2Test() {
            super(
                    new DriverManagerDataSource(
                            "jdbc:h2:mem:people" + System.nanoTime() + ";DB_CLOSE_DELAY=-1", "sa", ""),
                    "");
        }
    }

    @Tag("postgres")
    static class PostgresTest extends PeopleMigrationTest {
        PostgresTest() {
            super(
                    new DriverManagerDataSource(EmbeddedPostgresServer.emptyDatabase(), "postgres", "postgres"),
                    "stored");
        }
    }

    private static final List<String> EARLIER = List.of(
            "create table ACT_ID_USER (ID_ varchar(64) primary key, FIRST_ varchar(255), LAST_ varchar(255))",
            "create table ACT_ID_GROUP (ID_ varchar(64) primary key, NAME_ varchar(255), TYPE_ varchar(255))",
            "create table ACT_ID_MEMBERSHIP (USER_ID_ varchar(64), GROUP_ID_ varchar(64))",
            "insert into ACT_ID_GROUP values ('finance', '财务部', 'DEPARTMENT'), ('cashier', '出纳', 'POST')",
            "insert into ACT_ID_USER values ('tangli', '唐', '莉'), ('TangLi', '汤', '丽'), ('noname', null, null)",
            "insert into ACT_ID_MEMBERSHIP values ('tangli', 'finance'), ('tangli', 'cashier')",
            signature("tangli", "cashier"),
            signature("zhaoliu", "accountant"),
            """
                    insert into claim (case_number, claimant, department, category, purpose, payee, amount_in_cents, content,
                    attachments, state, submitted_at) values ('BX-2026-000001', 'zhaoliu', 'finance', 'travel', '出差', '赵六',
                    100, '', '', 'returned', timestamp with time zone '2026-01-05 10:00:00+08:00')""",
            """
                    insert into notice (id, kind, recipient, channel, text, created_at, state, attempts) values ('n1', 'report',
                    'customer:SQ-2026-000001', 'mail', '您好', timestamp with time zone '2026-01-05 10:00:00+08:00', 'sent', 1)""");

    private final DataSource database;
    private final String stored;
    private JdbcClient jdbc;

    PeopleMigrationTest(DataSource database, String stored) {
        this.database = database;
        this.stored = stored;
    }

    private static String signature(String person, String post) {
        return """
        insert into signature (case_number, procedure, task, person, post, signed_at) values ('BX-2026-000001',
        'reimbursement', 'start', '%s', '%s', timestamp with time zone '2026-01-05 10:00:00+08:00')"""
                .formatted(person, post);
    }

    @BeforeEach
    void migrate() {
        flyway().target("14?").load().migrate();
        jdbc = JdbcClient.create(database);
        EARLIER.forEach(sql -> jdbc.sql(sql).update());
        flyway().load().migrate();
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(database)
                .placeholders(Map.of("stored", stored))
                .javaMigrations(new V16__people_as_they_are(Clock.systemUTC()));
    }

    @Test
    void whoIsThereIsRecordedWithNameDepartmentAndPost() {
        assertThat(one("select * from person_as_of where person = 'tangli'"))
                .containsEntry("name", "唐莉")
                .containsEntry("department", "finance")
                .containsEntry("posts", "cashier");
        assertThat(one("select name from person_as_of where person = 'noname'")).containsEntry("name", "noname");
        assertThat(one("select closed_at from person where person = 'tangli'")).containsEntry("closed_at", null);
    }

    @Test
    void twoThatDifferInCapitalsAloneAreBothKept() {
        assertThat(jdbc.sql("select login_key from person where lower(person) = 'tangli' order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("tangli", "tangli 2");
    }

    @Test
    void signaturesSayWhatPeopleAndPostsWereCalled() {
        assertThat(one("select * from signature where person = 'tangli'"))
                .containsEntry("person_name", "唐莉")
                .containsEntry("department", "finance")
                .containsEntry("department_name", "财务部")
                .containsEntry("post_name", "出纳");
    }

    @Test
    void whoIsGoneStaysUnderTheirLoginMarkedAndClosed() {
        assertThat(one("select * from signature where person = 'zhaoliu'"))
                .containsEntry("person_name", "zhaoliu（姓名未存）")
                .containsEntry("department_name", "财务部")
                .containsEntry("post_name", null);
        assertThat(one("select closed_at from person where person = 'zhaoliu'").get("closed_at"))
                .isNotNull();
        assertThat(one("select * from account_closure where person = 'zhaoliu'"))
                .containsEntry("last_groups", "finance");
    }

    @Test
    void customersAreNoPeopleOfTheOffice() {
        assertThat(jdbc.sql("select count(*) from person where person like 'customer%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Map<String, Object> one(String sql) {
        return jdbc.sql(sql).query().singleRow();
    }
}
