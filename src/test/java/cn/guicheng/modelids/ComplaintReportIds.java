package cn.guicheng.modelids;

/** What the tests call elements of {@code complaint-report}; held against the model. */
public final class ComplaintReportIds {
    private ComplaintReportIds() {}

    public static final String ACKNOWLEDGE_REPORT = "userTask_acknowledgeReport";
    public static final String COMPLETE_REPORT = "userTask_completeReport";
}
