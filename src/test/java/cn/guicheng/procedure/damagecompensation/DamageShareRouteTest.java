package cn.guicheng.procedure.damagecompensation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.limit.Tables;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shares of the price that the manual names: DMG-51…54, AMB-31. */
class DamageShareRouteTest {
    @ParameterizedTest
    @CsvSource({
        "project-property, 0, 50",
        "project-property, 12, 50",
        "project-property, 13, 50",
        "company-tool, 0, 60",
        "company-tool, 12, 60",
        "company-tool, 13, 30",
        "company-tool, 240, 30"
    })
    void row(String kind, int months, int percent) {
        var result = Tables.evaluate(
                "damage-compensation", "damage-share", Map.of("objectKind", kind, "ageInMonths", months));

        assertThat(result.getEntryMap()).isEqualTo(Map.of("sharePercent", percent));
    }
}
