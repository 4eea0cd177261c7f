package cn.guicheng.procedure.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.limit.Tables;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped standards are assumptions; every category has one. */
class ExpenseStandardTest {
    @ParameterizedTest
    @CsvSource({
        "travel, 500",
        "taxi, 100",
        "office-supplies, 300",
        "consumables, 300",
        "repair, 2000",
        "entertainment, 1000",
        "environmental, 5000",
        "other, 500",
        "something-new, 500"
    })
    void row(String category, double standard) {
        assertThat(Tables.evaluate("limits", "expense-standard", Map.of("category", category))
                        .<Double>getEntry("standardInYuan"))
                .isEqualTo(standard);
    }
}
