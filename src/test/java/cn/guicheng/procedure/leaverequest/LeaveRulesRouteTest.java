package cn.guicheng.procedure.leaverequest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.limit.Tables;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many days go to the general manager and when sickness is certified ([P], ATT-03). */
class LeaveRulesRouteTest {
    @ParameterizedTest
    @CsvSource({
        "annual, 1, false, false",
        "annual, 2, false, false",
        "annual, 3, false, false",
        "annual, 4, true, false",
        "personal, 1, false, false",
        "personal, 2, false, false",
        "personal, 3, false, false",
        "personal, 4, true, false",
        "sick, 1, false, false",
        "sick, 2, false, true",
        "sick, 3, false, true",
        "sick, 4, true, true",
        "other, 1, false, false",
        "other, 2, false, false",
        "other, 3, false, false",
        "other, 4, true, false"
    })
    void row(String kind, int days, boolean manager, boolean certificate) {
        var result = Tables.evaluate("limits", "leave-rules", Map.of("leaveKind", kind, "leaveDays", days));

        assertThat(result.getEntryMap()).isEqualTo(Map.of("gmApproval", manager, "certificate", certificate));
    }
}
