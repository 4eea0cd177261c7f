package cn.guicheng.register.request;

import cn.guicheng.register.normalform.UnitKey;
import java.time.OffsetDateTime;
import java.util.Map;

/**
 * What a customer asks of the office, as the register holds it.
 *
 * @param requestType complaint, repair, enquiry or suggestion
 * @param severity as last determined, or null
 * @param customerPhone normalised, or null
 * @param anonymous whether the customer does not want to be named or called
 * @param department group id of who handles it, or null
 * @param state open, resolved, or what it came to
 * @param closedAt null while it is open or resolved
 * @param followUpOf the case it is linked to, or null
 * @param reopenOf the same where that case had ended, or null
 */
public record Request(
        String caseNumber,
        String requestType,
        String topic,
        String severity,
        String channel,
        String customerName,
        String customerPhone,
        String customerEmail,
        String unit,
        boolean anonymous,
        String description,
        String department,
        String state,
        OffsetDateTime receivedAt,
        OffsetDateTime closedAt,
        String followUpOf,
        String reopenOf) {

    /** What the states are called. */
    public static final Map<String, String> STATES = Map.of(
            "open", "办理中",
            "resolved", "已处理，待回访",
            "closed", "已结案",
            "answered", "已答复",
            "closed-as-unfounded", "诉求不成立",
            "closed-unreachable", "联系不上",
            "out-of-scope", "不在受理范围",
            "withdrawn", "客户撤回");

    /** Whether it was made by somebody reached by this number, address or unit; null is nobody's. */
    public boolean isOf(String phone, String email, UnitKey unit) {
        return customerPhone != null && customerPhone.equals(phone)
                || customerEmail != null && customerEmail.equalsIgnoreCase(email)
                || this.unit != null && UnitKey.of(this.unit).equals(unit);
    }
}
