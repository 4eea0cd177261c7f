package cn.guicheng.casework.colleague;

import cn.guicheng.casework.guard.CaseSettings;
import java.time.Clock;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Until when an opinion is asked for: as long as any task for which the manual names no deadline ([P]). */
@Component
record OpinionDue(CaseSettings settings, Clock clock) {
    /** {@code task}: id of the opinion's task. */
    Date of(String task) {
        return Date.from(clock.instant().plus(settings.taskDueAfter()));
    }
}
