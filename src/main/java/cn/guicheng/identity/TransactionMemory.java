package cn.guicheng.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers an answer until the transaction ends in which it was asked for: one command asks several times who somebody is,
 * and the next one asks anew.
 */
final class TransactionMemory {
    /** The answer remembered under the key in this transaction, or a new one; outside a transaction always a new one. */
    @SuppressWarnings("unchecked")
    <T> T within(String key, Supplier<T> answer) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return answer.get();
        }
        Map<String, Object> known = (Map<String, Object>) TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, known);
            TransactionSynchronizationManager.registerSynchronization(new Forgetting());
        }
        T remembered = (T) known.get(key);
        if (remembered == null) {
            remembered = answer.get();
            known.put(key, remembered);
        }
        return remembered;
    }

    private final class Forgetting implements TransactionSynchronization {
        private Object suspended;

        @Override
        public void suspend() {
            suspended = TransactionSynchronizationManager.unbindResourceIfPossible(TransactionMemory.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionMemory.this, suspended);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionMemory.this);
        }
    }
}
