package cn.guicheng.register.reading;

/**
 * What in a register is open about a person: lent to them, owed by them, not settled. Every bean of this type is asked by itself.
 *
 * @param register its name
 * @param rows condition on its table, with {@code :person}
 */
public record OpenAbout(String register, String rows) {}
