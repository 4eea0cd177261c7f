package cn.guicheng.procedure.sealuse;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.limit.Tables;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who keeps which seal and when the general manager consents: SEAL-02, SEAL-03, AMB-25. */
class SealApprovalRouteTest {
    @ParameterizedTest
    @CsvSource({
        "company, 1, true, archive-clerk",
        "company, 999, true, archive-clerk",
        "contract, 1, true, archive-clerk",
        "finance, 1, true, finance-office-leader",
        "department, 1, false, front-desk",
        "department, 999, false, front-desk"
    })
    void row(String seal, int copies, boolean manager, String keeper) {
        var result = Tables.evaluate("limits", "seal-approval", Map.of("sealKind", seal, "copies", copies));

        assertThat(result.getEntryMap()).isEqualTo(Map.of("gmApproval", manager, "keeper", keeper));
    }
}
