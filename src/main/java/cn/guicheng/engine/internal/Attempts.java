package cn.guicheng.engine.internal;

import java.util.function.Supplier;

/** Work that somebody may be faster with: what moved on is looked at anew. */
public final class Attempts {
    private static final int MOST = 5;

    private Attempts() {}

    /** What the work returns; each attempt is a transaction of its own, and the last failure is the caller's. */
    public static <T> T at(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (attempt == MOST || !Clashes.isOne(e)) {
                    throw e;
                }
            }
        }
    }
}
