package cn.guicheng.procedure.filelending;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.limit.Tables;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may ask for what, and what damage costs ([P]). */
class LendingTablesTest {
    @ParameterizedTest
    @CsvSource({
        "ordinary, lend, false, true, false, 7",
        "ordinary, view, true, true, false, 7",
        "internal, copy, false, true, false, 7",
        "internal, read, true, true, false, 7",
        "confidential, read, true, true, true, 7",
        "confidential, read, false, true, true, 7",
        "confidential, lend, true, false, false, 0",
        "confidential, copy, false, false, false, 0",
        "confidential, excerpt, true, false, false, 0",
        "confidential, photograph, true, false, false, 0",
        "confidential, view, true, false, false, 0"
    })
    void permission(
            String classification, String use, boolean same, boolean allowed, boolean projectHead, int maxDays) {
        var result = Tables.evaluate(
                "limits",
                "lending-permission",
                Map.of("classification", classification, "use", use, "sameDepartment", same));

        assertThat(result.getEntryMap())
                .isEqualTo(Map.of("allowed", allowed, "projectHeadConsent", projectHead, "maxDays", maxDays));
    }

    @ParameterizedTest
    @CsvSource({
        "damaged, ordinary, 50",
        "altered, internal, 200",
        "missing-parts, ordinary, 100",
        "damaged, confidential, 500",
        "altered, confidential, 500",
        "missing-parts, confidential, 500"
    })
    void damage(String damage, String classification, double yuan) {
        var result =
                Tables.evaluate("limits", "archive-damage", Map.of("damage", damage, "classification", classification));

        assertThat(result.getEntryMap()).isEqualTo(Map.of("compensationInYuan", yuan));
    }
}
