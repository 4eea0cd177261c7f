package cn.guicheng.casework.absence;

import cn.guicheng.register.absence.Absence;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Acts every few seconds, on one node, upon absences whose beginning or end has come; what came while nobody was there comes first. */
@Configuration
class AbsenceSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(AbsenceSchedule.class);

    @Bean
    Task<Void> turnAbsences(ObjectProvider<AbsenceTurns> turns) {
        return Tasks.recurring("turn-absences", Schedules.fixedDelay(Duration.ofSeconds(5)))
                .execute((instance, context) -> turn(turns.getObject()));
    }

    static void turn(AbsenceTurns turns) {
        each(turns.toEnd(), absence -> turns.end(absence, null));
        each(turns.toBegin(), turns::begin);
    }

    /** One that somebody was faster with is tried again the next time, and holds up no other. */
    private static void each(List<Absence> absences, Consumer<Absence> turn) {
        for (Absence absence : absences) {
            try {
                turn.accept(absence);
            } catch (RuntimeException e) {
                LOG.warn("absence {} could not be acted upon yet", absence.id(), e);
            }
        }
    }
}
