package cn.guicheng.web.door;

import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords from where this one comes. */
final class SlowedDown extends AuthenticationException {
    private final transient long retryAfter;

    /** @param retryAfter seconds */
    SlowedDown(long retryAfter) {
        super("too many wrong passwords");
        this.retryAfter = retryAfter;
    }

    long retryAfter() {
        return retryAfter;
    }
}
