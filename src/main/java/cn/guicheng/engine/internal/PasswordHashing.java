package cn.guicheng.engine.internal;

/** How the office keeps passwords: the engine uses it whenever somebody sets one. */
public interface PasswordHashing {
    /** Under which the engine marks what it keeps. */
    String name();

    /** Refuses, by an exception, a password that may not be kept. */
    String encrypt(String password);

    boolean check(String password, String encrypted);
}
