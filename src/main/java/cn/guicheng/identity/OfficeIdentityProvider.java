package cn.guicheng.identity;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Wrong passwords, more kindly than the engine: a slip costs nothing, ten in a row close the door for five minutes, also to
 * the right one, and never longer. The count is in the database, so it holds on every node.
 */
public class OfficeIdentityProvider extends DbIdentityServiceProvider {
    static final int ATTEMPTS = 10;
    static final Duration LOCKED_FOR = Duration.ofMinutes(5);

    @Override
    protected boolean isUserLocked(UserEntity user) {
        Date until = user.getLockExpirationTime();
        return until != null && until.after(ClockUtil.getCurrentTime());
    }

    /** Called for a wrong password while the door is open. */
    @Override
    protected void lockUser(UserEntity user) {
        boolean lockEnded = user.getLockExpirationTime() != null;
        int attempts = lockEnded ? 1 : user.getAttempts() + 1;
        Date until =
                attempts < ATTEMPTS ? null : new Date(ClockUtil.getCurrentTime().getTime() + LOCKED_FOR.toMillis());
        Context.getCommandContext().getIdentityInfoManager().updateUserLock(user, attempts, until);
    }
}
