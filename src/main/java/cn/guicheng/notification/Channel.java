package cn.guicheng.notification;

/** A way to reach people. Every bean of this type gets every notice; a new one is one class. */
public interface Channel {
    /** Short and stable; part of the identity of a notice. */
    String name();

    /**
     * Delivers a letter, possibly again where an earlier attempt ended without an answer: {@link Letter#id()} stays the same.
     *
     * @throws Undeliverable where trying again is useless until somebody mends the address
     * @throws RuntimeException where it may succeed later
     */
    void deliver(Letter letter) throws Undeliverable;
}
