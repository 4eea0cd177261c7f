package cn.guicheng.register.taking;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Money taken against one receipt.
 *
 * @param caseNumber the case for which it was paid
 * @param kind one of {@link #KINDS}
 * @param receiptNumber as it was written
 * @param amountInCents zero or more
 * @param method {@code cash} or {@code bank}
 */
public record Taking(String caseNumber, String kind, String receiptNumber, long amountInCents, String method) {
    public static final String DEPOSIT = "deposit";
    public static final String MANAGEMENT_FEE = "management-fee";
    public static final String SECURITY_FEE = "security-fee";

    /** What is taken and what it is called. */
    public static final Map<String, String> KINDS = kinds();

    /** How it is paid and what that is called. */
    public static final Map<String, String> METHODS = Map.of("cash", "现金", "bank", "银行转账");

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put(DEPOSIT, "装修押金");
        kinds.put(MANAGEMENT_FEE, "装修管理费");
        kinds.put(SECURITY_FEE, "装修工人治安管理费");
        return kinds;
    }
}
