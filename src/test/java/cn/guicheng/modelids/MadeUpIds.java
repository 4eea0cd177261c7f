package cn.guicheng.modelids;

/** Elements of models that only tests make up, broken ones among them. */
public final class MadeUpIds {
    private MadeUpIds() {}

    public static final String TASK_A = "userTask_a";
    public static final String CHECK_STAMP = "userTask_checkStamp";
    public static final String GONE = "userTask_gone";
    public static final String SIGN_AS_HEAD = "userTask_signAsHead";
    public static final String RULE_C = "businessRuleTask_c";
    public static final String CALL_D = "callActivity_d";
    public static final String EVENT_E = "event_e";
    public static final String SERVICE_B = "serviceTask_b";
}
