package cn.guicheng.modelids;

/** What the tests call elements of {@code seal-use}; held against the model. */
public final class SealUseIds {
    private SealUseIds() {}

    public static final String USE_SEAL = "userTask_useSeal";
    public static final String SIGN_AS_DEPARTMENT_HEAD = "userTask_signAsDepartmentHead";
    public static final String CORRECT_REQUEST = "userTask_correctRequest";
    public static final String APPROVE_AS_GENERAL_MANAGER = "userTask_approveAsGeneralManager";
}
