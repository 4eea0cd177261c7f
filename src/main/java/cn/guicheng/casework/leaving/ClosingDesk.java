package cn.guicheng.casework.leaving;

import cn.guicheng.casework.leaving.AccountClosing.Closed;
import cn.guicheng.engine.internal.Attempts;
import org.springframework.stereotype.Component;

/** Closes an account also while its person, or somebody on their case, is just acting: what they were faster with is looked at anew. */
@Component
public class ClosingDesk {
    private final AccountClosing closing;

    ClosingDesk(AccountClosing closing) {
        this.closing = closing;
    }

    /** Each attempt is a transaction of its own; the last failure is the caller's. */
    public Closed close(ClosingAsked asked) {
        return Attempts.at(() -> closing.close(asked));
    }
}
