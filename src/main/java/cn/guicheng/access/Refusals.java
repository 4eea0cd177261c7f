package cn.guicheng.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The refusals of the access log. Whoever is refused cannot fill it: what repeats itself within a minute is one row, the first
 * time written at once and then counted, and one address, or all together, get only so many rows a minute.
 */
@Component
class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    /** Different addresses are cheap to have: so many times the rows of one are the most that all get together. */
    private static final int ADDRESSES = 20;

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final AccessLogSettings settings;
    private final Clock clock;
    private final Cache<String, AtomicInteger> rows = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(2))
            .maximumSize(10_000)
            .build();
    private final Cache<String, Boolean> written = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(2))
            .maximumSize(10_000)
            .build();
    private final ConcurrentHashMap<String, Integer> repeated = new ConcurrentHashMap<>();

    Refusals(JdbcClient jdbc, PlatformTransactionManager transactions, AccessLogSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns whether it is the first of its kind in this minute, and was written. */
    boolean add(AccessEntry refusal) {
        long minute = clock.instant().getEpochSecond() / 60;
        if (counted(id(refusal, minute))) {
            return false;
        }
        AccessEntry entry = withinBounds(refusal, minute);
        String id = id(entry, minute);
        if (counted(id) || written.asMap().putIfAbsent(id, true) != null) {
            return false;
        }
        write(id, entry);
        return true;
    }

    private boolean counted(String id) {
        if (written.getIfPresent(id) == null) {
            return false;
        }
        repeated.merge(id, 1, Integer::sum);
        return true;
    }

    private AccessEntry withinBounds(AccessEntry refusal, long minute) {
        int ofAddress = next("of " + refusal.address() + "/" + minute);
        AccessEntry entry = ofAddress > settings.rowsPerMinute() ? refusal.summed() : refusal;
        int ofAll = ofAddress > settings.rowsPerMinute() ? 0 : next("all/" + minute);
        return ofAll > ADDRESSES * settings.rowsPerMinute() ? refusal.summedOverAddresses() : entry;
    }

    private int next(String counter) {
        return rows.get(counter, key -> new AtomicInteger()).incrementAndGet();
    }

    private void write(String id, AccessEntry entry) {
        try {
            ownTransaction.executeWithoutResult(status -> insert(id, entry));
        } catch (DuplicateKeyException writtenByAnotherNode) {
            repeated.merge(id, 1, Integer::sum);
        } catch (DataAccessException e) {
            // The refusal stands, whether or not it can be noted.
            LOG.error("the access log cannot be written", e);
        }
    }

    private void insert(String id, AccessEntry entry) {
        jdbc.sql(
                        """
                        insert into access_log (id, noted_at, person, address, what, subject, result)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        OffsetDateTime.now(clock),
                        entry.person(),
                        entry.address(),
                        entry.what().id(),
                        entry.subject(),
                        entry.result())
                .update();
    }

    /** Adds what repeated itself since the last time. */
    @Scheduled(fixedDelay = 2000)
    void count() {
        for (String id : repeated.keySet()) {
            Integer times = repeated.remove(id);
            if (times != null) {
                jdbc.sql("update access_log set times = times + ? where id = ?")
                        .params(times, id)
                        .update();
            }
        }
    }

    private static String id(AccessEntry entry, long minute) {
        return UUID.nameUUIDFromBytes((entry + "/" + minute).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
