package cn.guicheng.office.login;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.register.access.CallerAddress;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Whether somebody who is in knows their password, as the engine asks before it is changed. It asks in the middle of a
 * transaction, and counting takes another: only a few may ask at once, or together they would wait for connections for ever.
 */
@Component
public class OwnPassword {
    private static final int AT_ONCE = 4;

    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final Logins logins;

    OwnPassword(Logins logins) {
        this.logins = logins;
    }

    /** Refuses with 429 whoever guesses. */
    public boolean is(String person, String password) {
        if (!turns.tryAcquire()) {
            throw later("同时核对密码的请求过多，请稍后再试。", 1);
        }
        try {
            logins.verify(person, password, CallerAddress.current());
            return true;
        } catch (LoginRefused wrong) {
            return false;
        } catch (LoginSlowed slowed) {
            throw later(slowed.getMessage(), slowed.retryAfter());
        } finally {
            turns.release();
        }
    }

    /** The engine's REST answers with the status of a refusal and drops its headers. */
    private static Refusal later(String message, int seconds) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                && request.getResponse() != null) {
            request.getResponse().setHeader("Retry-After", String.valueOf(seconds));
        }
        return Refusal.tooMany(message, seconds);
    }
}
