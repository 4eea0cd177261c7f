package cn.guicheng.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;

/** Whatever way the database says that somebody was faster, the work is done anew; a fault is nobody's being faster. */
class AttemptsTest {
    private final AtomicInteger times = new AtomicInteger();

    static RuntimeException[] clashes() {
        return new RuntimeException[] {
            new OptimisticLockingException("moved on"),
            new CannotAcquireLockException("deadlock"),
            new ProcessEngineException(new SQLException("serialization", "40001"))
        };
    }

    @ParameterizedTest
    @MethodSource("clashes")
    void whatSomebodyWasFasterWithIsDoneAnew(RuntimeException clash) {
        assertThat(Attempts.at(failing(clash, 4))).isEqualTo("done");
        assertThat(times).hasValue(5);
    }

    @ParameterizedTest
    @MethodSource("clashes")
    void theLastFailureIsTheCallers(RuntimeException clash) {
        assertThatThrownBy(() -> Attempts.at(failing(clash, 5))).isSameAs(clash);
        assertThat(times).hasValue(5);
    }

    @Test
    void aFaultIsNotTriedAgain() {
        RuntimeException fault = new IllegalStateException("fault");
        assertThatThrownBy(() -> Attempts.at(failing(fault, 1))).isSameAs(fault);
        assertThat(times).hasValue(1);
    }

    private Supplier<String> failing(RuntimeException failure, int often) {
        return () -> {
            if (times.incrementAndGet() <= often) {
                throw failure;
            }
            return "done";
        };
    }
}
