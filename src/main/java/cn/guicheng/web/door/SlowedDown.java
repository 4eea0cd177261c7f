package cn.guicheng.web.door;

import cn.guicheng.office.login.LoginSlowed;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords from where this one comes. */
final class SlowedDown extends AuthenticationException {
    private final transient long retryAfter;

    SlowedDown(LoginSlowed slowed) {
        super(slowed.getMessage(), slowed);
        this.retryAfter = slowed.retryAfter();
    }

    /** Seconds. */
    long retryAfter() {
        return retryAfter;
    }
}
