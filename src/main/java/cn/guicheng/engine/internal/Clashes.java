package cn.guicheng.engine.internal;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/** How the engine says that somebody else changed the case, in each of the ways in which the database can say so. */
public final class Clashes {
    /** The engine's codes for it. */
    public static final Set<Integer> CODES = Set.of(
            BuiltinExceptionCode.OPTIMISTIC_LOCKING.getCode(),
            BuiltinExceptionCode.DEADLOCK.getCode(),
            BuiltinExceptionCode.FOREIGN_KEY_CONSTRAINT_VIOLATION.getCode());

    /** The class of SQL states for it. */
    private static final String ROLLED_BACK = "40";

    private Clashes() {}

    /** Whether what the engine or the database threw says so. */
    public static boolean isOne(Throwable thrown) {
        return thrown instanceof OptimisticLockingException
                || thrown instanceof ConcurrencyFailureException
                // Two made the same at one moment.
                || thrown instanceof DuplicateKeyException
                || thrown instanceof ProcessEngineException engine && CODES.contains(engine.getCode())
                || isRolledBack(thrown);
    }

    /** The database gave up one of two that waited for each other, in a way that the engine has no code for. */
    private static boolean isRolledBack(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().startsWith(ROLLED_BACK));
    }
}
