package cn.guicheng.procedure.paymentapproval;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.limit.Tables;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped route is the documented one: REIM-05, REIM-21, CASH-02. */
class PaymentRouteTest {
    @ParameterizedTest
    @CsvSource({
        // amount, category, over budget -> general manager, special report, safety
        "0.01, travel, false, true, false, false", // REIM-05, REIM-51
        "99999999.99, other, false, true, false, false",
        "0, travel, false, false, false, false",
        "-1, travel, false, false, false, false",
        "0.01, travel, true, true, true, false", // REIM-21, our assumption for other categories
        "500, environmental, true, true, true, false", // REIM-21
        "500, environmental, false, true, false, false",
        "500, work-injury, false, true, true, true", // CASH-01, CASH-02
        "500, work-injury, true, true, true, true",
        "500, deposit-refund, false, true, false, false" // DEPO-07
    })
    void row(double amount, String category, boolean overBudget, boolean manager, boolean report, boolean safety) {
        var result = Tables.evaluate(
                "limits",
                "payment-route",
                Map.of("amountInYuan", amount, "category", category, "overBudget", overBudget));

        assertThat(result.getEntryMap())
                .isEqualTo(Map.of("gmApproval", manager, "specialReport", report, "safetyConfirmation", safety));
    }
}
