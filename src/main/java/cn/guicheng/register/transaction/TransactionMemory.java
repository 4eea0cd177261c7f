package cn.guicheng.register.transaction;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers an answer until the transaction ends in which it was asked for: one command asks several times who somebody is
 * and who signed, and the next one asks anew.
 *
 * @param <T> what is remembered; never null
 */
public final class TransactionMemory<T> {
    /** The answer remembered under the key in this transaction, or a new one; outside a transaction always a new one. */
    public T within(String key, Supplier<T> answer) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return answer.get();
        }
        T remembered = known().get(key);
        if (remembered == null) {
            remembered = answer.get();
            known().put(key, remembered);
        }
        return remembered;
    }

    /** Brings what is remembered under the key up to date with what this transaction has just written. */
    public void update(String key, UnaryOperator<T> change) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            known().computeIfPresent(key, (same, remembered) -> change.apply(remembered));
        }
    }

    /** Whoever asks next under the key is answered anew. */
    public void forget(String key) {
        update(key, remembered -> null);
    }

    @SuppressWarnings("unchecked")
    private Map<String, T> known() {
        Map<String, T> known = (Map<String, T>) TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, known);
            TransactionSynchronizationManager.registerSynchronization(new Forgetting());
        }
        return known;
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
