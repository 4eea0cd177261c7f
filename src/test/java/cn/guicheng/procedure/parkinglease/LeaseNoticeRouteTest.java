package cn.guicheng.procedure.parkinglease;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.limit.Tables;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long before its end a lease is asked about ([P]). */
class LeaseNoticeRouteTest {
    @ParameterizedTest
    @CsvSource({"0.01, 30", "1000, 30"})
    void row(double fee, int days) {
        var result = Tables.evaluate("limits", "lease-notice", Map.of("monthlyFeeInYuan", fee));

        assertThat(result.getEntryMap()).isEqualTo(Map.of("noticeDays", days));
    }
}
