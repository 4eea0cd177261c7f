package cn.guicheng.office.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts wrong passwords by address and name, in the database, so that it holds on every node; each in a transaction of its own. */
@Component
class Guesses {
    private static final Duration KEPT = Duration.ofMillis(900);

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final LoginSettings settings;
    private final Clock clock;
    private final Cache<String, List<Guess>> known =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(10_000).build();

    Guesses(JdbcClient jdbc, PlatformTransactionManager transactions, LoginSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.settings = settings;
        this.clock = clock;
    }

    /** What was tried from an address; at most a second old. */
    GuessesFromAddress from(String address) {
        return new GuessesFromAddress(known.get(address, this::read), settings, clock.instant());
    }

    /** The same as it is now. */
    GuessesFromAddress freshFrom(String address) {
        List<Guess> read = read(address);
        known.put(address, read);
        return new GuessesFromAddress(read, settings, clock.instant());
    }

    void wrong(String address, String name) {
        try {
            ownTransaction.executeWithoutResult(status -> add(address, name));
        } catch (DuplicateKeyException triedOnAnotherNode) {
            ownTransaction.executeWithoutResult(status -> add(address, name));
        }
        known.invalidate(address);
    }

    /** A right one: what was wrong before, from there and for this name, were slips. */
    void forgive(String address, String name) {
        ownTransaction.executeWithoutResult(status -> jdbc.sql("delete from login_guess where address = ? and name = ?")
                .params(address, name)
                .update());
        known.invalidate(address);
    }

    /** Removes what counts no longer. */
    void clear() {
        jdbc.sql("delete from login_guess where last_at < ?")
                .param(before(settings.memory()))
                .update();
    }

    private List<Guess> read(String address) {
        return ownTransaction.execute(
                status -> jdbc.sql("select name, wrong, last_at from login_guess where address = ? and last_at > ?")
                        .params(address, before(settings.memory()))
                        .query((row, number) -> new Guess(
                                row.getString(1),
                                row.getInt(2),
                                row.getObject(3, OffsetDateTime.class).toInstant()))
                        .list());
    }

    /** A row whose pause is over, or that was forgotten, begins anew. */
    private void add(String address, String name) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        int counted = jdbc.sql(
                        """
                        update login_guess set last_at = ?,
                        wrong = case when last_at < ? or (wrong >= ? and last_at <= ?) then 1 else wrong + 1 end
                        where address = ? and name = ?""")
                .params(now, before(settings.memory()), settings.wrongInARow(), before(settings.pause()), address, name)
                .update();
        if (counted == 0) {
            jdbc.sql("insert into login_guess (address, name, wrong, last_at) values (?, ?, 1, ?)")
                    .params(address, name, now)
                    .update();
        }
    }

    private OffsetDateTime before(Duration span) {
        return OffsetDateTime.now(clock).minus(span);
    }

    /** @param wrong how many in a row */
    record Guess(String name, int wrong, Instant last) {}
}
