package cn.guicheng.procedure.dailyhandin;

import cn.guicheng.engine.internal.ProgramStart;
import cn.guicheng.engine.variable.ProcessVariable;
import cn.guicheng.register.exclusion.Exclusions;
import cn.guicheng.register.taking.HandIns;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The contract of the procedure: its key and its variables, and the hand-in on which takings go. */
@Component
public class DailyHandIn {
    public static final String KEY = "daily-hand-in";

    static final String CONFIRM = "userTask_confirmHandIn";

    public static final ProcessVariable<String> COLLECTOR = ProcessVariable.of("collector", String.class);
    public static final ProcessVariable<String> DAY = ProcessVariable.of("day", String.class);
    public static final ProcessVariable<Long> EXPECTED_IN_CENTS = ProcessVariable.of("expectedInCents", Long.class);

    /** JSON list of what was taken. */
    static final String TAKINGS = "takings";

    static final String RECEIVED_IN_CENTS = "receivedInCents";

    private static final String OWN_TAKINGS = "职责分离（SOD-04）：款项由您收取，不能由您签收。";

    private final HandIns handIns;
    private final HandInTimes times;
    private final ProgramStart cases;
    private final Exclusions exclusions;

    DailyHandIn(HandIns handIns, HandInTimes times, ProgramStart cases, Exclusions exclusions) {
        this.handIns = handIns;
        this.times = times;
        this.cases = cases;
        this.exclusions = exclusions;
    }

    /**
     * The case on whose list that goes which the collector takes now; the first taking of a day starts it, in the caller's transaction.
     *
     * @param collector user id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String takingNow(String collector) {
        return handIns.open(collector).orElseGet(() -> start(collector));
    }

    private String start(String collector) {
        LocalDate day = handIns.firstFreeDay(collector, times.today(), times::isInTime);
        String caseNumber = cases.start(KEY, Map.of(COLLECTOR.name(), collector, DAY.name(), day.toString()));
        handIns.add(caseNumber, collector, day);
        exclusions.exclude(caseNumber, KEY, collector, OWN_TAKINGS);
        return caseNumber;
    }
}
