package cn.guicheng.modelids;

/** What the tests call elements of {@code file-destruction}; held against the model. */
public final class FileDestructionIds {
    private FileDestructionIds() {}

    public static final String APPROVE_DESTRUCTION = "userTask_approveDestruction";
    public static final String APPROVE_AS_FINANCE_HEAD = "userTask_approveDestructionAsFinanceHead";
    public static final String APPROVE_AS_GENERAL_MANAGER = "userTask_approveDestructionAsGeneralManager";
    public static final String RECORD_DESTRUCTION = "userTask_recordDestruction";
    public static final String WITNESS_DESTRUCTION = "userTask_witnessDestruction";
}
