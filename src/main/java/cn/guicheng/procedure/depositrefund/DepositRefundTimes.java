package cn.guicheng.procedure.depositrefund;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Times that the model asks for and that no table names. */
@Component
public class DepositRefundTimes {
    private final DepositRefundSettings settings;
    private final Clock clock;

    DepositRefundTimes(DepositRefundSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Until when an owner who is told now can object. */
    public Date objectionEnds() {
        return Date.from(
                ZonedDateTime.now(clock).plus(settings.objectionWithin()).toInstant());
    }
}
