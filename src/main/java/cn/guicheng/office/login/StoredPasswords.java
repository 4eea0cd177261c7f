package cn.guicheng.office.login;

import cn.guicheng.engine.internal.EnginePasswords;
import cn.guicheng.engine.store.IdentityRows;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The passwords as the engine's table keeps them. A name that nobody has takes as long to check as one that somebody has. */
@Component
class StoredPasswords {
    /** Checking is slow on purpose: however many try at once, it leaves a processor to those who work. */
    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);

    private final JdbcClient jdbc;
    private final IdentityRows rows;
    private final PasswordHash hash;
    private final EnginePasswords passwords;

    StoredPasswords(JdbcClient jdbc, IdentityRows rows, PasswordHash hash, EnginePasswords passwords) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.hash = hash;
        this.passwords = passwords;
    }

    /** @param credentialsVersion of the password that matched */
    record Match(String person, long credentialsVersion) {}

    /** Whose password it is, where it is this person's; an old hash is replaced by a better one then. */
    Optional<Match> match(String name, String password) {
        turns.acquireUninterruptibly();
        try {
            Optional<Stored> stored = find(name).filter(found -> found.hash() != null);
            if (stored.isEmpty()) {
                hash.checkNobodys(password);
                return Optional.empty();
            }
            return match(stored.get(), password);
        } finally {
            turns.release();
        }
    }

    private Optional<Match> match(Stored stored, String password) {
        boolean matches = passwords.matches(password, stored.salt(), stored.hash());
        if (hash.isOutdated(stored.hash())) {
            if (matches) {
                replace(stored, password);
            } else {
                hash.checkNobodys(password);
            }
        }
        return matches ? Optional.of(new Match(stored.person(), stored.version())) : Optional.empty();
    }

    /** Unless somebody changed it meanwhile. The password stays the same, and so does its version. */
    private void replace(Stored stored, String password) {
        if (PasswordHash.isTooLong(PasswordHash.normal(password))) {
            return;
        }
        rows.replacePassword(stored.person(), stored.hash(), passwords.kept(password));
    }

    private record Stored(String person, String hash, String salt, long version) {}

    private Optional<Stored> find(String name) {
        return jdbc.sql("select u.person, u.password, u.salt, coalesce(a.credentials_version, 0) from "
                        + IdentityRows.PEOPLE + " u left join account a on a.person = u.person where u.person = ?")
                .param(name)
                .query((row, number) ->
                        new Stored(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
                .optional();
    }
}
