package cn.guicheng.limit.release;

import cn.guicheng.limit.TableInForce;
import cn.guicheng.limit.TableReviews;
import cn.guicheng.limit.TableVersions;
import cn.guicheng.limit.TableVersions.Version;
import cn.guicheng.limit.release.Release.Effect;
import cn.guicheng.limit.table.LimitTable;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the shipped limit tables at every start, and overwrites none that managers changed. Three are compared: what is shipped
 * now, what was shipped the last time, and what is in force; by what they say, not by how they are written.
 */
@Component
public class Releases {
    private static final Logger LOG = LoggerFactory.getLogger(Releases.class);

    /** What brings a version that the program ships. */
    private static final String THE_PROGRAM = "guicheng";

    private final ReleaseRegister register;
    private final TableVersions versions;
    private final TableReviews reviews;
    private final ReleaseNews news;
    private final TransactionTemplate transaction;

    Releases(
            ReleaseRegister register,
            TableVersions versions,
            TableReviews reviews,
            ReleaseNews news,
            PlatformTransactionManager transactions) {
        this.register = register;
        this.versions = versions;
        this.reviews = reviews;
        this.news = news;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Looks at every table under {@code decisions/limits}; each is a transaction of its own. A second time changes nothing. */
    public void bring() {
        TableFiles.shipped().forEach(this::bring);
    }

    /** Looks at one table, that of a release or of a procedure of the office's own. */
    public void bring(String table, String shipped) {
        try {
            transaction.executeWithoutResult(status -> look(table, shipped));
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            transaction.executeWithoutResult(status -> look(table, shipped));
        }
    }

    public Optional<Release> find(String table) {
        return register.find(table);
    }

    /** A limit manager has seen what the release would have changed, and leaves it. */
    @Transactional
    public void dropDraft(String table, String person) {
        register.dropDraft(table);
        LOG.info("the draft of the release for limit table {} was dropped by {}", table, person);
    }

    /** What the release wanted is in force: nobody has to look at its draft any more. */
    @EventListener
    void settle(TableInForce event) {
        String table = event.version().key();
        register.find(table)
                .filter(Release::hasDraft)
                .filter(release -> reviews.read(release.draftShipped()).equals(reviews.read(event.dmn())))
                .ifPresent(release -> register.dropDraft(table));
    }

    private void look(String table, String shipped) {
        Optional<Release> last = register.lock(table);
        if (last.isEmpty()) {
            // Whoever enters it first keeps other nodes waiting.
            register.enter(table, shipped, Effect.SEEDED);
        }
        Optional<Version> live = versions.inForce(table);
        if (live.isEmpty()) {
            versions.putInForce(table, shipped, THE_PROGRAM);
            conclude(table, shipped, Effect.SEEDED);
        } else if (last.filter(release -> TableFiles.sayTheSame(release.shipped(), shipped))
                .isEmpty()) {
            compare(table, shipped, last, live.get());
        }
    }

    private void compare(String table, String shipped, Optional<Release> last, Version inForce) {
        String live = versions.dmn(inForce);
        Drift drift = new Drift(
                shippedLast(last, inForce, live).flatMap(TableFiles::read),
                reviews.read(shipped),
                TableFiles.read(live));
        Effect effect = drift.effect();
        if (effect == Effect.BROUGHT || effect == Effect.REPLACED) {
            versions.putInForce(table, shipped, THE_PROGRAM);
        } else if (effect == Effect.KEPT && drift.changesTheFrame()) {
            versions.putInForce(table, TableFiles.inFrame(shipped, live), THE_PROGRAM);
        }
        register.dropDraft(table);
        String base =
                undecided(last).filter(dmn -> TableFiles.read(dmn).isPresent()).orElse(live);
        if (effect == Effect.REPLACED) {
            waits(table, base, shipped);
        } else if (effect == Effect.KEPT) {
            draft(table, TableFiles.inFrame(shipped, base), shipped);
        }
        conclude(table, shipped, effect);
    }

    /** The program kept no register at first; what it had brought itself by then is what it had shipped. */
    private static Optional<String> shippedLast(Optional<Release> last, Version inForce, String live) {
        return last.map(Release::shipped)
                .or(() -> Optional.of(live).filter(dmn -> THE_PROGRAM.equals(inForce.source())));
    }

    /** What was shipped when managers last had their say: a draft that still waits becomes part of the new one. */
    private static Optional<String> undecided(Optional<Release> last) {
        return last.map(release -> release.hasDraft() ? release.draftBase() : release.shipped());
    }

    /** Waits for a limit manager, unless the release says nothing new about the rows. */
    private void draft(String table, String base, String shipped) {
        LimitTable wanted = reviews.read(shipped);
        if (TableFiles.read(base)
                .filter(before -> !before.rules().equals(wanted.rules()))
                .isPresent()) {
            waits(table, base, shipped);
        }
    }

    private void waits(String table, String base, String shipped) {
        register.draft(table, base, shipped);
        news.draftWaits(table, reviews.read(shipped).name(), shipped);
    }

    private void conclude(String table, String shipped, Effect effect) {
        register.update(table, shipped, effect);
        if (effect == Effect.KEPT || effect == Effect.REPLACED) {
            LOG.warn("limit table {}: {}", table, effect.meaning());
        } else {
            LOG.info("limit table {}: {}", table, effect.meaning());
        }
    }
}
