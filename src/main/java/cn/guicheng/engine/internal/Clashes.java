package cn.guicheng.engine.internal;

import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;
import org.springframework.dao.ConcurrencyFailureException;

/** How the engine says that somebody else changed the case, in each of the ways in which the database can say so. */
public final class Clashes {
    /** The engine's codes for it. */
    public static final Set<Integer> CODES = Set.of(
            BuiltinExceptionCode.OPTIMISTIC_LOCKING.getCode(),
            BuiltinExceptionCode.DEADLOCK.getCode(),
            BuiltinExceptionCode.FOREIGN_KEY_CONSTRAINT_VIOLATION.getCode());

    private Clashes() {}

    /** Whether what the engine or the database threw says so. */
    public static boolean isOne(Throwable thrown) {
        return thrown instanceof OptimisticLockingException
                || thrown instanceof ConcurrencyFailureException
                || thrown instanceof ProcessEngineException engine && CODES.contains(engine.getCode());
    }
}
