package cn.guicheng.office.login;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The passwords as the engine's table keeps them. A name that nobody has takes as long to check as one that somebody has. */
@Component
class StoredPasswords {
    /** Checking is slow on purpose: however many try at once, it leaves a processor to those who work. */
    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);

    private final JdbcClient jdbc;
    private final PasswordHash hash;
    private final PasswordManager passwords;

    StoredPasswords(JdbcClient jdbc, PasswordHash hash) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.passwords = new PasswordManager(hash, List.of());
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
        boolean matches = isOf(stored, password);
        if (matches && hash.isOutdated(stored.hash())) {
            replace(stored, password);
        } else if (!hash.isSlow(stored.hash())) {
            hash.checkNobodys(password);
        }
        return matches ? Optional.of(new Match(stored.person(), stored.version())) : Optional.empty();
    }

    /** What is kept in a way that nobody here knows is nobody's password. */
    private boolean isOf(Stored stored, String password) {
        try {
            return passwords.check(EncryptionUtil.saltPassword(password, stored.salt()), stored.hash());
        } catch (ProcessEngineException unknownHash) {
            return false;
        }
    }

    /** Unless somebody changed it meanwhile. The password stays the same, and so does its version. */
    private void replace(Stored stored, String password) {
        if (PasswordHash.isTooLong(PasswordHash.normal(password))) {
            return;
        }
        jdbc.sql("update ACT_ID_USER set PWD_ = ?, SALT_ = '' where ID_ = ? and PWD_ = ?")
                .params(passwords.encrypt(password), stored.person(), stored.hash())
                .update();
    }

    private record Stored(String person, String hash, String salt, long version) {}

    private Optional<Stored> find(String name) {
        return jdbc.sql(
                        """
                        select u.ID_, u.PWD_, u.SALT_, coalesce(a.credentials_version, 0)
                        from ACT_ID_USER u left join account a on a.person = u.ID_ where u.ID_ = ?""")
                .param(name)
                .query((row, number) ->
                        new Stored(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
                .optional();
    }
}
