package cn.guicheng.register.transaction;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A part of the caller's transaction that may fail alone: on PostgreSQL nothing could be read or told any more in a transaction in
 * which an insert has failed.
 */
@Component
public class Savepoint {
    private final TransactionTemplate nested;

    Savepoint(PlatformTransactionManager transactions) {
        this.nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Does the work; where it throws, what it wrote is undone, and nothing that was written before. */
    public void behind(Runnable work) {
        nested.executeWithoutResult(status -> work.run());
    }
}
