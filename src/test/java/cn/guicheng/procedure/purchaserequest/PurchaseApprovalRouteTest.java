package cn.guicheng.procedure.purchaserequest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.limit.Tables;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The general manager approves every purchase (PUR-06); from 10,000 yuan on three offers ([P]). */
class PurchaseApprovalRouteTest {
    @ParameterizedTest
    @CsvSource({
        "equipment, 0.01, true, 0",
        "equipment, 9999.99, true, 0",
        "equipment, 10000, true, 3",
        "equipment, 10000.01, true, 3",
        "service, 0.01, true, 0",
        "service, 9999.99, true, 0",
        "service, 10000, true, 3",
        "service, 10000.01, true, 3"
    })
    void row(String kind, double amount, boolean manager, int quotations) {
        var result =
                Tables.evaluate("limits", "purchase-approval", Map.of("purchaseKind", kind, "amountInYuan", amount));

        assertThat(result.getEntryMap()).isEqualTo(Map.of("gmApproval", manager, "quotations", quotations));
    }
}
