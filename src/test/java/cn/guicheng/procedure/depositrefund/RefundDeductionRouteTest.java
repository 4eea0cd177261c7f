package cn.guicheng.procedure.depositrefund;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.limit.Tables;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the table proposes to keep for a violation or damage ([P]). */
class RefundDeductionRouteTest {
    @ParameterizedTest
    @CsvSource({
        "noise, 100",
        "waste, 200",
        "smoke, 200",
        "structure, 2000",
        "common-area, 500",
        "hours, 100",
        "unlicensed-worker, 300",
        "missing-card, 50",
        "damage, 0",
        "something-else, 0"
    })
    void row(String violation, double yuan) {
        var result = Tables.evaluate("limits", "refund-deduction", Map.of("violation", violation));

        assertThat(result.getEntryMap()).isEqualTo(Map.of("deductionInYuan", yuan));
    }
}
