package cn.guicheng.office.people;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * While many people are brought in at once, by the program or from a list, nobody is told of each, and the first password that they are
 * given is taken.
 */
public final class Provisioning {
    private static final ThreadLocal<Provisioning> RUNNING = new ThreadLocal<>();

    private final Map<String, String> hashes = new HashMap<>();
    private final boolean guessable;

    private Provisioning(boolean guessable) {
        this.guessable = guessable;
    }

    public static void run(Runnable work) {
        run(work, true);
    }

    /**
     * @param guessable whether the first passwords are such as people choose; else each is random, and kept in a way that takes no time:
     *     there is nothing to guess
     */
    public static void run(Runnable work, boolean guessable) {
        if (isRunning()) {
            work.run();
            return;
        }
        RUNNING.set(new Provisioning(guessable));
        try {
            work.run();
        } finally {
            RUNNING.remove();
        }
    }

    /** Whether this thread does so now. */
    public static boolean isRunning() {
        return RUNNING.get() != null;
    }

    /** A first password that everybody has is hashed once: a first start is not slowed by each. */
    public static String hash(String password, UnaryOperator<String> slow, UnaryOperator<String> quick) {
        Provisioning running = RUNNING.get();
        if (running == null) {
            return slow.apply(password);
        }
        return running.guessable ? running.hashes.computeIfAbsent(password, slow) : quick.apply(password);
    }
}
