package cn.guicheng.limit.release;

import cn.guicheng.limit.TableInForce;
import cn.guicheng.limit.TableReviews;
import cn.guicheng.limit.TableVersions;
import cn.guicheng.limit.TableVersions.Version;
import cn.guicheng.limit.release.Release.Effect;
import cn.guicheng.limit.table.LimitTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
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
    private final TransactionTemplate transaction;

    Releases(
            ReleaseRegister register,
            TableVersions versions,
            TableReviews reviews,
            PlatformTransactionManager transactions) {
        this.register = register;
        this.versions = versions;
        this.reviews = reviews;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Looks at every table under {@code decisions/limits}; each is a transaction of its own. A second time changes nothing. */
    public void bring() {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:decisions/limits/*.dmn")) {
                try (InputStream content = file.getInputStream()) {
                    bring(
                            file.getFilename().replace(".dmn", ""),
                            new String(content.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks at one table. */
    void bring(String table, String shipped) {
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
        if (last.isPresent() && says(last.get().shipped(), shipped)) {
            return;
        }
        if (last.isEmpty()) {
            // Whoever enters it first keeps other nodes waiting.
            register.enter(table, shipped, Effect.SEEDED);
        }
        Optional<Version> live = versions.inForce(table);
        if (live.isEmpty()) {
            versions.putInForce(table, shipped, THE_PROGRAM);
            LOG.info("limit table {} is in force as shipped", table);
            return;
        }
        Effect effect = effect(table, shipped, last, live.get());
        register.update(table, shipped, effect);
        LOG.info(
                "limit table {}: the release is {}, version {} was in force",
                table,
                effect.id(),
                live.get().number());
    }

    private Effect effect(String table, String shipped, Optional<Release> last, Version live) {
        LimitTable now = reviews.read(shipped);
        LimitTable inForce = reviews.table(live);
        if (now.equals(inForce)) {
            return Effect.UNCHANGED;
        }
        if (last.filter(before -> reviews.read(before.shipped()).equals(inForce))
                .isPresent()) {
            versions.putInForce(table, shipped, THE_PROGRAM);
            return Effect.BROUGHT;
        }
        boolean sameColumns =
                now.inputs().equals(inForce.inputs()) && now.outputs().equals(inForce.outputs());
        if (!sameColumns) {
            versions.putInForce(table, shipped, THE_PROGRAM);
        }
        register.draft(table, last.map(Release::shipped).orElseGet(() -> versions.dmn(live)), shipped);
        if (sameColumns) {
            LOG.warn("limit table {} was changed by managers and by the release: theirs stands, a draft waits", table);
            return Effect.KEPT;
        }
        LOG.warn("limit table {} has other columns now: the shipped one is in force, managers must look again", table);
        return Effect.REPLACED;
    }

    private boolean says(String before, String now) {
        return reviews.read(before).equals(reviews.read(now));
    }
}
