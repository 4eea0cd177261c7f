package cn.guicheng.casework.declared;

/** Tells which names of registers the program itself has taken; implemented by who reads them. */
@FunctionalInterface
public interface TakenNames {
    boolean isTaken(String register);
}
