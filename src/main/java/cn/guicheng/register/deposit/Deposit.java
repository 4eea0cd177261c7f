package cn.guicheng.register.deposit;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A deposit as it stands.
 *
 * @param depositNumber such as {@code YJ-2026-000001}
 * @param caseNumber the permit for which it was left
 * @param unit the owner's unit
 * @param owner the owner's name: who paid
 * @param ownerPhone or null
 * @param ownerEmail or null
 * @param receiptNumber of the receipt that the owner holds
 * @param amountInCents what was left, above zero
 * @param refundedInCents what was given back, zero until it is settled
 * @param deductedInCents what was kept, zero until it is settled
 * @param claimedInCents what the owner owes besides, zero unless the deductions were more than the deposit
 * @param state one of {@link #STATES}
 * @param refundCase the refund under way or by which it was settled, or null
 * @param receivedAt when it was left
 * @param worksAcceptedAt when the works were accepted, or null
 * @param cardsRecoveredAt when the cards were back, or null
 * @param settledAt when it was settled, or null
 */
public record Deposit(
        String depositNumber,
        String caseNumber,
        String unit,
        String owner,
        String ownerPhone,
        String ownerEmail,
        String receiptNumber,
        long amountInCents,
        long refundedInCents,
        long deductedInCents,
        long claimedInCents,
        String state,
        String refundCase,
        OffsetDateTime receivedAt,
        OffsetDateTime worksAcceptedAt,
        OffsetDateTime cardsRecoveredAt,
        OffsetDateTime settledAt) {
    public static final String HELD = "held";
    public static final String BEING_REFUNDED = "being-refunded";
    public static final String SETTLED = "settled";

    /** The states and what they are called, in their order. */
    public static final Map<String, String> STATES = states();

    private static Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        states.put(HELD, "在押");
        states.put(BEING_REFUNDED, "退还中");
        states.put(SETTLED, "已结清");
        return states;
    }

    public boolean is(String expected) {
        return state.equals(expected);
    }
}
