package cn.guicheng.register.concealment;

import java.util.Optional;

/** Tells who reads at this moment; implemented by who knows logins. */
@FunctionalInterface
public interface CurrentReader {
    /** User id; empty where the program itself reads. */
    Optional<String> person();
}
