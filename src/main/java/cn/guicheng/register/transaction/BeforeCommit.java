package cn.guicheng.register.transaction;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts work off until its transaction is about to be committed: the engine has written its own by then, and whoever acts on a case
 * that has moved on has been told so before any row of ours is waited for.
 */
public final class BeforeCommit {
    private BeforeCommit() {}

    /** Does the work behind all that was put off before it; at once outside a transaction. A fault rolls everything back. */
    public static void run(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                work.run();
            }
        });
    }
}
