package cn.guicheng.modelids;

/** What the tests call elements of {@code leave-request}; held against the model. */
public final class LeaveRequestIds {
    private LeaveRequestIds() {}

    public static final String ACCEPT_HANDOVER = "userTask_acceptHandover";
    public static final String CORRECT_REQUEST = "userTask_correctRequest";
    public static final String SIGN_AS_DEPARTMENT_HEAD = "userTask_signAsDepartmentHead";
    public static final String EVENT_GRANTED = "event_granted";
}
