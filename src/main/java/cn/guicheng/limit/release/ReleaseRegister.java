package cn.guicheng.limit.release;

import cn.guicheng.limit.release.Release.Effect;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers from one release to the next what was shipped. */
@Component
record ReleaseRegister(JdbcClient jdbc, Clock clock) {
    private static final String SELECT =
            """
            select limit_table as limitTable, shipped, shipped_at as shippedAt, effect, draft_base as draftBase,
            draft_shipped as draftShipped, draft_since as draftSince from limit_release where limit_table = ?
            """;

    Optional<Release> find(String table) {
        return jdbc.sql(SELECT).param(table).query(Release.class).optional();
    }

    /** The same, kept from everybody else until the transaction ends. */
    Optional<Release> lock(String table) {
        return jdbc.sql(SELECT + " for update")
                .param(table)
                .query(Release.class)
                .optional();
    }

    /** Throws DuplicateKeyException where another node was faster. */
    void enter(String table, String shipped, Effect effect) {
        jdbc.sql("insert into limit_release (limit_table, shipped, shipped_at, effect) values (?, ?, ?, ?)")
                .params(table, shipped, OffsetDateTime.now(clock), effect.id())
                .update();
    }

    void update(String table, String shipped, Effect effect) {
        jdbc.sql("update limit_release set shipped = ?, shipped_at = ?, effect = ? where limit_table = ?")
                .params(shipped, OffsetDateTime.now(clock), effect.id(), table)
                .update();
    }

    void draft(String table, String base, String shipped) {
        jdbc.sql("update limit_release set draft_base = ?, draft_shipped = ?, draft_since = ? where limit_table = ?")
                .params(base, shipped, OffsetDateTime.now(clock), table)
                .update();
    }

    void dropDraft(String table) {
        jdbc.sql("update limit_release set draft_base = null, draft_shipped = null, draft_since = null"
                        + " where limit_table = ?")
                .param(table)
                .update();
    }
}
