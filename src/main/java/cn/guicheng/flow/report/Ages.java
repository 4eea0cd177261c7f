package cn.guicheng.flow.report;

import cn.guicheng.flow.figures.Durations;
import cn.guicheng.flow.figures.Hours;
import cn.guicheng.flow.figures.OpenRuns;
import cn.guicheng.flow.report.Overview.Oldest;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** How long what is open has taken up to now. */
@Component
record Ages(Durations durations, Clock clock) {
    /** Of the oldest open case; 0 where none is open. */
    long seconds(ProcedureCounts counts, Hours hours) {
        OpenRuns open = counts.open();
        return open.count() == 0 ? 0 : durations.seconds(hours, open.oldestStartedAt(), clock.instant());
    }

    /** Null where none is open. */
    Oldest oldest(ProcedureCounts counts, Hours hours) {
        OpenRuns open = counts.open();
        return open.count() == 0
                ? null
                : new Oldest(
                        open.oldestCase(),
                        open.oldestStartedAt()
                                .atZoneSameInstant(clock.getZone())
                                .toOffsetDateTime(),
                        seconds(counts, hours));
    }

    /** How many seconds of these hours a day has, for whoever puts them in words. */
    long secondsADay(Hours hours) {
        return durations.ofADay(hours);
    }
}
