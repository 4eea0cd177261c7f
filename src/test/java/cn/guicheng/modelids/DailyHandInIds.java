package cn.guicheng.modelids;

/** What the tests call elements of {@code daily-hand-in}; held against the model. */
public final class DailyHandInIds {
    private DailyHandInIds() {}

    public static final String TIMER_HAND_IN = "timer_handIn";
    public static final String TIMER_REPORT_DUE = "timer_reportDue";
    public static final String CONFIRM_HAND_IN = "userTask_confirmHandIn";
}
