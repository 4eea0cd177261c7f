package cn.guicheng.casework.leaving;

import cn.guicheng.casework.leaving.AccountClosing.Closed;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Closes an account also while its person, or somebody on their case, is just acting: what they were faster with is looked at anew. */
@Component
public class ClosingDesk {
    private static final int ATTEMPTS = 5;

    private final AccountClosing closing;

    ClosingDesk(AccountClosing closing) {
        this.closing = closing;
    }

    /** Each attempt is a transaction of its own; the last failure is the caller's. */
    public Closed close(ClosingAsked asked) {
        for (int attempt = 1; ; attempt++) {
            try {
                return closing.close(asked);
            } catch (OptimisticLockingException | PessimisticLockingFailureException movedOn) {
                if (attempt == ATTEMPTS) {
                    throw movedOn;
                }
            }
        }
    }
}
