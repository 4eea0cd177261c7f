package cn.guicheng.procedure.staffleaving;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.limit.Tables;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long before notice is given: HR-52, HR-53. */
class LeavingNoticeRouteTest {
    @ParameterizedTest
    @CsvSource({"resignation, 15", "dismissal, 3"})
    void row(String kind, int days) {
        var result = Tables.evaluate("limits", "leaving-notice", Map.of("leavingKind", kind));

        assertThat(result.getEntryMap()).isEqualTo(Map.of("noticeDays", days));
    }
}
