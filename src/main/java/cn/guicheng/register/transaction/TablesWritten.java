package cn.guicheng.register.transaction;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which tables of ours a transaction has written, from when somebody began to watch. Whatever a register is and whoever writes it, it
 * passes here: nobody has to remember to say so.
 */
public final class TablesWritten {
    private static final Object KEY = new Object();
    private static final Pattern WRITE = Pattern.compile(
            "\\s*(?:insert\\s+into|update|delete\\s+from|merge\\s+into)\\s+\"?(\\w+)", Pattern.CASE_INSENSITIVE);

    private TablesWritten() {}

    /** Watches from now on until the transaction ends; what was seen before is forgotten. */
    public static void watch() {
        goOnWatching();
        ((Seen) TransactionSynchronizationManager.getResource(KEY)).tables.clear();
    }

    /** Watches until the transaction ends; what was seen before, where somebody watched, counts too. */
    public static void goOnWatching() {
        if (TransactionSynchronizationManager.getResource(KEY) == null) {
            Seen seen = new Seen();
            TransactionSynchronizationManager.bindResource(KEY, seen);
            TransactionSynchronizationManager.registerSynchronization(seen);
        }
    }

    /** In lower case; none where nobody watches. */
    public static Set<String> seen() {
        Seen seen = (Seen) TransactionSynchronizationManager.getResource(KEY);
        return seen == null ? Set.of() : Set.copyOf(seen.tables);
    }

    /** {@code rows}: how many it changed; none is no writing. */
    static void note(String sql, int rows) {
        Seen seen = rows == 0 ? null : (Seen) TransactionSynchronizationManager.getResource(KEY);
        Matcher write = seen == null ? null : WRITE.matcher(sql);
        if (write != null && write.lookingAt()) {
            seen.tables.add(write.group(1).toLowerCase());
        }
    }

    private static final class Seen implements TransactionSynchronization {
        private final Set<String> tables = new TreeSet<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(KEY, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        }
    }
}
