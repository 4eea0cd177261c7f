package cn.guicheng.web.flow;

/**
 * Days as an address names them; null where it names none.
 *
 * @param hours {@code clock} or {@code working}; null is by the clock
 */
record AskedDays(String from, String to, String hours) {}
