package cn.guicheng.office.people;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * While many people are brought in at once, by the program or from a list, nobody is told of each, and the first password that they are
 * given is taken.
 */
public final class Provisioning {
    private static final ThreadLocal<Map<String, String>> HASHES = new ThreadLocal<>();

    private Provisioning() {}

    public static void run(Runnable work) {
        if (isRunning()) {
            work.run();
            return;
        }
        HASHES.set(new HashMap<>());
        try {
            work.run();
        } finally {
            HASHES.remove();
        }
    }

    /** Whether this thread does so now. */
    public static boolean isRunning() {
        return HASHES.get() != null;
    }

    /** Everybody's first password is the same, and known: it is hashed once, and a first start is not slowed by each. */
    public static String hash(String password, UnaryOperator<String> hash) {
        return isRunning() ? HASHES.get().computeIfAbsent(password, hash) : hash.apply(password);
    }
}
