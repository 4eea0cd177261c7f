package cn.guicheng.modelids;

/** What the tests call elements of {@code complaint}; held against the model. */
public final class ComplaintIds {
    private ComplaintIds() {}

    public static final String APPROVE_HANDLING = "userTask_approveHandling";
    public static final String CALL_BACK = "userTask_callBack";
    public static final String DECIDE_UNSATISFIED = "userTask_decideUnsatisfied";
    public static final String DISPATCH_REQUEST = "userTask_dispatchRequest";
    public static final String INFORM_CUSTOMER = "userTask_informCustomer";
    public static final String JUDGE_COMPLAINT = "userTask_judgeComplaint";
    public static final String PROPOSE_HANDLING = "userTask_proposeHandling";
    public static final String RESOLVE_REQUEST = "userTask_resolveRequest";
    public static final String SUPERVISE_REQUEST = "userTask_superviseRequest";
    public static final String TAKE_OVER_REQUEST = "userTask_takeOverRequest";
    public static final String PART_HANDLING = "subProcess_handling";
    public static final String TIMER_FOLLOW_UP_DEADLINE = "timer_followUpDeadline";
    public static final String TIMER_PROMISE_MISSED = "timer_promiseMissed";
    public static final String TIMER_REPLY_DEADLINE = "timer_replyDeadline";
    public static final String TIMER_RESOLVE_DEADLINE = "timer_resolveDeadline";
}
