package cn.guicheng.register.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
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

    private final AccessRows stored;
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
    private final ConcurrentHashMap<String, Repeated> repeated = new ConcurrentHashMap<>();

    /** What is to be added to a row. */
    private record Repeated(AccessEntry entry, int times) {
        Repeated plus(Repeated other) {
            return new Repeated(entry, times + other.times);
        }
    }

    Refusals(AccessRows stored, PlatformTransactionManager transactions, AccessLogSettings settings, Clock clock) {
        this.stored = stored;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns whether it is the first of its kind in this minute, and was written. */
    boolean add(AccessEntry refusal) {
        long minute = clock.instant().getEpochSecond() / 60;
        if (counted(id(refusal, minute), refusal)) {
            return false;
        }
        AccessEntry entry = withinBounds(refusal, minute);
        String id = id(entry, minute);
        if (counted(id, entry)) {
            return false;
        }
        if (written.asMap().putIfAbsent(id, true) != null) {
            again(id, entry, 1);
            return false;
        }
        write(id, entry);
        return true;
    }

    private boolean counted(String id, AccessEntry entry) {
        if (written.getIfPresent(id) == null) {
            return false;
        }
        again(id, entry, 1);
        return true;
    }

    private void again(String id, AccessEntry entry, int times) {
        repeated.merge(id, new Repeated(entry, times), Repeated::plus);
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
            ownTransaction.executeWithoutResult(status -> stored.insert(id, entry));
        } catch (DuplicateKeyException writtenByAnotherNode) {
            again(id, entry, 1);
        } catch (DataAccessException e) {
            // The refusal stands, whether or not it can be noted; the next of its kind is noted instead.
            written.invalidate(id);
            LOG.error("the access log cannot be written", e);
        }
    }

    /** Adds what repeated itself since the last time. */
    @Scheduled(fixedDelay = 2000)
    void count() {
        for (String id : repeated.keySet()) {
            Repeated more = repeated.remove(id);
            if (more != null) {
                add(id, more);
            }
        }
    }

    private void add(String id, Repeated more) {
        if (!stored.count(id, more.times()) && written.getIfPresent(id) != null) {
            // The row is about to be written.
            again(id, more.entry(), more.times());
        } else {
            LOG.info("{} more times: {}", more.times(), more.entry());
        }
    }

    private static String id(AccessEntry entry, long minute) {
        return UUID.nameUUIDFromBytes((entry + "/" + minute).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
