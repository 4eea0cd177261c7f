package cn.guicheng.modelids;

/** What the tests call elements of {@code file-lending}; held against the model. */
public final class FileLendingIds {
    private FileLendingIds() {}

    public static final String CONSENT_AS_BORROWER_HEAD = "userTask_consentAsBorrowerHead";
    public static final String CONSENT_AS_ARCHIVE_HEAD = "userTask_consentAsArchiveHead";
    public static final String CONSENT_AS_PROJECT_HEAD = "userTask_consentAsProjectHead";
    public static final String HAND_OVER = "userTask_handOver";
    public static final String CONFIRM_RECEIPT = "userTask_confirmReceipt";
    public static final String CHASE_RETURN = "userTask_chaseReturn";
    public static final String CHECK_RETURN = "userTask_checkReturn";
    public static final String TIMER_OFFER_ENDS = "timer_offerEnds";
    public static final String TIMER_RETURN_REMINDER = "timer_returnReminder";
    public static final String TIMER_RETURN_DUE = "timer_returnDue";
    public static final String TIMER_CHASE_AGAIN = "timer_chaseAgain";
    public static final String TIMER_VIEW_ENDS = "timer_viewEnds";
}
