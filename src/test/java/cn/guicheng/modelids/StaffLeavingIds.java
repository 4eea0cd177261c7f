package cn.guicheng.modelids;

/** What the tests call elements of {@code staff-leaving}; held against the model. */
public final class StaffLeavingIds {
    private StaffLeavingIds() {}

    public static final String ACCEPT_HANDOVER = "userTask_acceptHandover";
    public static final String CLEAR_DEBTS = "userTask_clearDebts";
    public static final String RETURN_FILES = "userTask_returnFiles";
    public static final String RETURN_GOODS = "userTask_returnGoods";
    public static final String SETTLE_WAGE = "userTask_settleWage";
    public static final String NAME_COLLEAGUE = "userTask_nameColleague";
    public static final String SIGN_AS_DEPARTMENT_HEAD = "userTask_signAsDepartmentHead";
    public static final String APPROVE_AS_GENERAL_MANAGER = "userTask_approveAsGeneralManager";
    public static final String CORRECT_REQUEST = "userTask_correctRequest";
}
