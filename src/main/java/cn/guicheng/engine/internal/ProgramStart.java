package cn.guicheng.engine.internal;

import cn.guicheng.engine.form.Refusal;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Starts a case that follows from another, or from the calendar. Who acts at that moment signs for it, whether or not they
 * could start one by hand; with nobody logged in, nobody signs.
 */
@Component
public class ProgramStart {
    private final OwnCommand command;
    private final RuntimeService runtimeService;
    private final ThreadLocal<Boolean> underWay = ThreadLocal.withInitial(() -> false);

    ProgramStart(OwnCommand command, @Lazy RuntimeService runtimeService) {
        this.command = command;
        this.runtimeService = runtimeService;
    }

    /**
     * Starts the current version, held to the same form and rules as one handed in by a person. Returns the case's number.
     *
     * @throws Refusal where the values are not acceptable
     */
    public String start(String procedure, Map<String, Object> values) {
        underWay.set(true);
        try {
            // Who may is decided by whoever calls this: the engine's own rights are about starting by hand.
            return command.run(() -> startNow(procedure, values));
        } finally {
            underWay.remove();
        }
    }

    /** Whether the case being started on this thread is started by the program. */
    public boolean isUnderWay() {
        return underWay.get();
    }

    private String startNow(String procedure, Map<String, Object> values) {
        return runtimeService.startProcessInstanceByKey(procedure, values).getBusinessKey();
    }
}
