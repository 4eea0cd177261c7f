package cn.guicheng.office.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Fills the record of people from the users that an earlier release left in the engine. Who stands in a register and is no user
 * any more stays under their login, marked, with a closed account: their login is given to nobody, and what they left open
 * falls to the head of the department in which they were last seen.
 */
@Component
class V16__people_as_they_are extends BaseJavaMigration {
    private static final Timestamp EVER = Timestamp.from(Instant.EPOCH);
    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final String UNKNOWN = "（姓名未存）";

    /** Whoever stands anywhere. */
    private static final String NAMED =
            """
            select person from signature union select paid_by from payment union select claimant from claim
            union select uploaded_by from attachment union select recipient from notice union select prepared_by from voucher
            union select proposer from limit_change union select approver from limit_change
            union select person from exclusion union select called_by from request_call
            union select started_by from flow_run union select person from flow_step
            union select person from emergency_deployment""";

    /** Where whoever is gone was last seen, the latest last. */
    private static final String SEEN =
            """
            select person, department from (
              select claimant as person, department, submitted_at as seen_at from claim
              union all select started_by, department, started_at from flow_run
              union all select person, department, ended_at from flow_step) s
            where person is not null and department is not null and seen_at is not null order by seen_at""";

    private static final String SIGNED =
            """
            update signature set
            person_name = (select p.name from person_as_of p where p.person = signature.person),
            department = (select p.department from person_as_of p where p.person = signature.person),
            department_name = (select g.name from group_as_of g where g.group_id =
              (select p.department from person_as_of p where p.person = signature.person)),
            post_name = (select g.name from group_as_of g where g.group_id = signature.post)""";

    private final Clock clock;

    V16__people_as_they_are(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void migrate(Context context) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        if (!hasUsers(jdbc)) {
            // The engine comes later on an empty database, and there is nobody yet.
            return;
        }
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql(
                        "insert into group_as_of (group_id, valid_from, name) select ID_, ?, coalesce(NAME_, ID_) from ACT_ID_GROUP")
                .param(EVER)
                .update();
        Set<String> keys = new LinkedHashSet<>();
        present(jdbc)
                .forEach((user, name) -> enter(jdbc, user, name, department(jdbc, user), posts(jdbc, user), keys, now));
        gone(jdbc).forEach((user, department) -> enterGone(jdbc, user, department, keys, now));
        jdbc.sql(SIGNED).update();
    }

    private static boolean hasUsers(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from information_schema.tables where lower(table_name) = 'act_id_user'")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static Map<String, String> present(JdbcClient jdbc) {
        Map<String, String> present = new HashMap<>();
        jdbc.sql("select ID_, coalesce(FIRST_, '') as family, coalesce(LAST_, '') as given from ACT_ID_USER")
                .query(row -> {
                    String name = row.getString("family") + row.getString("given");
                    present.put(row.getString(1), name.isEmpty() ? row.getString(1) : name);
                });
        return present;
    }

    private static String department(JdbcClient jdbc, String user) {
        return groups(jdbc, user, "=").stream().findFirst().orElse(null);
    }

    private static String posts(JdbcClient jdbc, String user) {
        return String.join(",", groups(jdbc, user, "<>"));
    }

    private static List<String> groups(JdbcClient jdbc, String user, String comparison) {
        return jdbc.sql(
                        """
                        select G.ID_ from ACT_ID_MEMBERSHIP M join ACT_ID_GROUP G on G.ID_ = M.GROUP_ID_
                        where M.USER_ID_ = ? and coalesce(G.TYPE_, '') %s 'DEPARTMENT' order by G.ID_"""
                                .formatted(comparison))
                .param(user)
                .query(String.class)
                .list();
    }

    /** Who stands somewhere and is no user, with the department in which they were last seen, or null. */
    private static Map<String, String> gone(JdbcClient jdbc) {
        Map<String, String> seen = new HashMap<>();
        jdbc.sql(SEEN).query(row -> {
            seen.put(row.getString(1), row.getString(2));
        });
        Map<String, String> gone = new HashMap<>();
        jdbc
                .sql("select person from (" + NAMED
                        + ") n where person is not null and person not in (select ID_ from ACT_ID_USER)")
                .query(String.class)
                .list()
                .stream()
                // Customers are written to as well, by names that are no logins.
                .filter(person -> LOGIN.matcher(person).matches())
                .forEach(person -> gone.put(person, seen.get(person)));
        return gone;
    }

    private static void enter(
            JdbcClient jdbc,
            String user,
            String name,
            String department,
            String posts,
            Set<String> keys,
            Timestamp now) {
        jdbc.sql("insert into person (person, login_key, known_since) values (?, ?, ?)")
                .params(user, key(user, keys), now)
                .update();
        jdbc.sql("insert into person_as_of (person, valid_from, name, department, posts) values (?, ?, ?, ?, ?)")
                .params(user, EVER, name, department, posts)
                .update();
    }

    /** Two users of an earlier release may differ in capitals alone; nobody new may. */
    private static String key(String user, Set<String> keys) {
        String key = user.toLowerCase(Locale.ROOT);
        for (int next = 2; !keys.add(key); next++) {
            key = user.toLowerCase(Locale.ROOT) + " " + next;
        }
        return key;
    }

    private static void enterGone(JdbcClient jdbc, String user, String department, Set<String> keys, Timestamp now) {
        enter(jdbc, user, user + UNKNOWN, department, "", keys, now);
        jdbc.sql("update person set closed_at = ? where person = ?")
                .params(now, user)
                .update();
        jdbc.sql("insert into account_closure (person, closed_at, reason, last_groups) values (?, ?, ?, ?)")
                .params(user, now, "升级以前已被删除", department == null ? "" : department)
                .update();
    }
}
