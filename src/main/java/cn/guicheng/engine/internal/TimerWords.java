package cn.guicheng.engine.internal;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;

/** The points in time that are written into a model itself, read as the engine will read them when the timer is set. */
public final class TimerWords {
    private static final Map<String, BusinessCalendar> CALENDARS = Map.of(
            "timeDate", new DueDateBusinessCalendar(),
            "timeDuration", new DurationBusinessCalendar(),
            "timeCycle", new CycleBusinessCalendar());

    private TimerWords() {}

    /**
     * Whether the engine can make something of it.
     *
     * @param kind {@code timeDate}, {@code timeDuration} or {@code timeCycle}
     */
    public static boolean isReadable(String kind, String text) {
        try {
            CALENDARS.get(kind).resolveDuedate(text, new Date());
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }
}
