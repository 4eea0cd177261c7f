package cn.guicheng.identity;

/** While the program brings its organisation, nobody is told, and the first password of the demo organisation is taken. */
final class Provisioning {
    private static final ThreadLocal<Boolean> RUNNING = new ThreadLocal<>();

    private Provisioning() {}

    static void run(Runnable work) {
        RUNNING.set(true);
        try {
            work.run();
        } finally {
            RUNNING.remove();
        }
    }

    /** Whether this thread does so now. */
    static boolean isRunning() {
        return Boolean.TRUE.equals(RUNNING.get());
    }
}
