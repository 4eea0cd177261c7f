package cn.guicheng.cockpit;

import cn.guicheng.flow.figures.Days;
import cn.guicheng.metrics.report.Procedure;
import cn.guicheng.metrics.report.Procedures;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What an address of the figures asks for, once it is known that the reader may ask. */
@Component
class MetricsAsked {
    private final MetricsAccess access;
    private final Procedures procedures;
    private final Clock clock;

    MetricsAsked(MetricsAccess access, Procedures procedures, Clock clock) {
        this.access = access;
        this.procedures = procedures;
        this.clock = clock;
    }

    /** The days; a refusal (403) for whoever does not read the figures, (400) for days that make no sense. */
    Days days(String from, String to) {
        access.checkMetrics();
        return DaysAsked.of(from, to, LocalDate.now(clock));
    }

    /** The procedure; a refusal (403) for whoever does not read the figures, (404) where there is none of that key. */
    Procedure procedure(String key) {
        access.checkMetrics();
        return procedures.find(key);
    }
}
