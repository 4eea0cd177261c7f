package cn.guicheng.register.access;

/** From which IP address the request comes that this thread answers; empty where it answers none. */
public final class CallerAddress {
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private CallerAddress() {}

    /** Says it for this thread; whoever says it calls {@link #clear} when the request is answered. */
    public static void set(String address) {
        CURRENT.set(address);
    }

    public static void clear() {
        CURRENT.remove();
    }

    /** Never null. */
    public static String current() {
        String address = CURRENT.get();
        return address == null ? "" : address;
    }
}
