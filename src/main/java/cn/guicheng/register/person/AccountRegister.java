package cn.guicheng.register.person;

import cn.guicheng.register.transaction.TransactionMemory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every login that ever was, and which of them are closed. */
@Component
public class AccountRegister {
    private static final String CLOSURES =
            """
            select c.person, c.closed_at, c.closed_by, c.reason, c.handed_over_to, c.last_groups
            from account_closure c join person p on p.person = c.person
            where p.closed_at is not null and c.reopened_at is null""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionMemory<Optional<Closure>> closures = new TransactionMemory<>();

    AccountRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the account is closed; one row by its key. */
    public boolean isClosed(String person) {
        return jdbc.sql("select closed_at from person where person = ? and closed_at is not null")
                        .param(person)
                        .query()
                        .listOfRows()
                        .size()
                == 1;
    }

    /**
     * Whether the account is closed, asked so that it stays as answered until the transaction ends: whoever closes it waits for
     * us, or we for them.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isClosedForSure(String person) {
        return jdbc.sql("select case when closed_at is null then 0 else 1 end from person where person = ? for update")
                        .param(person)
                        .query(Integer.class)
                        .optional()
                        .orElse(0)
                == 1;
    }

    /** Lets nobody else close or open any of these until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<String> people) {
        if (!people.isEmpty()) {
            jdbc.sql("select person from person where person in (:people) order by person for update")
                    .param("people", people)
                    .query(String.class)
                    .list();
        }
    }

    /** Enters a new login. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(String login) throws LoginTaken {
        if (isTaken(login)) {
            throw new LoginTaken(login);
        }
        try {
            jdbc.sql("insert into person (person, login_key, known_since) values (?, ?, ?)")
                    .params(login, key(login), now())
                    .update();
        } catch (DuplicateKeyException atTheSameMoment) {
            throw new LoginTaken(login);
        }
    }

    /** Enters, as closed, a login that the record does not know and whose person is gone; one that it knows stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enterGone(String login, String reason) {
        if (!isTaken(login)) {
            jdbc.sql("insert into person (person, login_key, known_since) values (?, ?, ?)")
                    .params(login, key(login), now())
                    .update();
            try {
                close(login, null, reason, null, Set.of());
            } catch (AlreadyClosed e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private boolean isTaken(String login) {
        return jdbc.sql("select count(*) from person where login_key = ?")
                        .param(key(login))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The same for all spellings of a login in small letters and capitals. */
    public static String key(String login) {
        return login.toLowerCase(Locale.ROOT);
    }

    /** Closes the account now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(String person, String by, String reason, String handOverTo, Collection<String> groups)
            throws AlreadyClosed {
        int closed = jdbc.sql("update person set closed_at = ? where person = ? and closed_at is null")
                .params(now(), person)
                .update();
        if (closed == 0) {
            throw new AlreadyClosed(person);
        }
        jdbc.sql(
                        """
                        insert into account_closure (person, closed_at, closed_by, reason, handed_over_to, last_groups)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(person, now(), by, reason, handOverTo, String.join(",", new TreeSet<>(groups)))
                .update();
        closures.forget(person);
    }

    /** Opens the account again now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reopen(String person, String by) throws NotClosed {
        int opened = jdbc.sql("update person set closed_at = null where person = ? and closed_at is not null")
                .param(person)
                .update();
        if (opened == 0) {
            throw new NotClosed(person);
        }
        jdbc.sql("update account_closure set reopened_at = ?, reopened_by = ? where person = ? and reopened_at is null")
                .params(now(), by, person)
                .update();
        closures.forget(person);
    }

    /** How the account was closed; empty while it is open. */
    public Optional<Closure> closure(String person) {
        return closures.within(person, () -> jdbc.sql(CLOSURES + " and c.person = ?")
                .param(person)
                .query(AccountRegister::closure)
                .optional());
    }

    /** Whether the account was closed at that moment or later, and what was the person's handed over to this one. */
    public boolean isHandedOver(String person, String to, Date since) {
        return jdbc.sql("select count(*) from account_closure where person = ? and handed_over_to = ?"
                                + " and (reopened_at is null or reopened_at >= ?)")
                        .params(
                                person,
                                to,
                                since.toInstant().atZone(clock.getZone()).toOffsetDateTime())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** A login as it was entered, and whether its account is closed. */
    public record Login(String person, boolean closed) {}

    /** Every login that ever was, by {@link #key}. */
    public Map<String, Login> logins() {
        Map<String, Login> logins = new HashMap<>();
        jdbc.sql("select login_key, person, case when closed_at is null then 0 else 1 end from person")
                .query(row -> {
                    logins.put(row.getString(1), new Login(row.getString(2), row.getInt(3) == 1));
                });
        return logins;
    }

    /** All accounts that are closed, the latest first. */
    public List<Closure> closed() {
        return jdbc.sql(CLOSURES + " order by c.closed_at desc, c.person")
                .query(AccountRegister::closure)
                .list();
    }

    /** Whether the account was ever closed, or somebody closed another or took over from one. */
    boolean isNamed(String person) {
        return jdbc.sql("select count(*) from account_closure where person = ? or closed_by = ? or handed_over_to = ?")
                        .params(person, person, person)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static Closure closure(ResultSet row, int number) throws SQLException {
        return new Closure(
                row.getString("person"),
                row.getObject("closed_at", OffsetDateTime.class),
                row.getString("closed_by"),
                row.getString("reason"),
                row.getString("handed_over_to"),
                groups(row.getString("last_groups")));
    }

    private static Set<String> groups(String text) {
        return Arrays.stream(text.split(","))
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
