package cn.guicheng.modelids;

/** What the tests call elements of {@code purchase-request}; held against the model. */
public final class PurchaseRequestIds {
    private PurchaseRequestIds() {}

    public static final String REQUEST_PAYMENT = "userTask_requestPayment";
    public static final String PLACE_ORDER = "userTask_placeOrder";
    public static final String ACCEPT_GOODS = "userTask_acceptGoods";
    public static final String SIGN_AS_DEPARTMENT_HEAD = "userTask_signAsDepartmentHead";
    public static final String CORRECT_REQUEST = "userTask_correctRequest";
}
