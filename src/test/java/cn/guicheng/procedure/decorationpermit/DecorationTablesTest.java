package cn.guicheng.procedure.decorationpermit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.limit.Tables;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tables of decorations say ([P], AMB-14, AMB-15): both sides of every limit. */
class DecorationTablesTest {
    @ParameterizedTest
    @CsvSource({
        "structure, forbidden, ",
        "load-bearing-wall, forbidden, ",
        "waterproofing, engineering-review, 90",
        "gas, engineering-review, 90",
        "electrical, engineering-review, 90",
        "plumbing, engineering-review, 90",
        "air-conditioning, standard, 60",
        "windows, standard, 60",
        "surface, standard, 60"
    })
    void review(String works, String verdict, Integer maxDays) {
        var result = Tables.evaluate("limits", "decoration-review", Map.of("worksScope", works));

        assertThat(result.getEntryMap().get("verdict")).isEqualTo(verdict);
        assertThat(result.getEntryMap().get("maxDays")).isEqualTo(maxDays);
    }

    @ParameterizedTest
    @CsvSource({
        "50, 2, forbidden, 0, 0, 0",
        "120.01, 11, engineering-review, 500000, 60000, 100000",
        "120.01, 10, engineering-review, 500000, 60000, 50000",
        "120, 11, engineering-review, 300000, 40000, 100000",
        "120, 10, engineering-review, 300000, 40000, 50000",
        "500, 11, standard, 200000, 20000, 60000",
        "500, 10, standard, 200000, 20000, 30000"
    })
    void fees(double area, int workers, String verdict, int deposit, int management, int security) {
        var result = Tables.evaluate(
                "limits",
                "decoration-fees",
                Map.of("areaInSquareMetres", area, "workerCount", workers, "verdict", verdict));

        assertThat(result.getEntryMap())
                .isEqualTo(Map.of(
                        "depositInCents", deposit,
                        "managementFeeInCents", management,
                        "securityFeeInCents", security));
    }

    @Test
    void aLostCard() {
        assertThat(Tables.evaluate("limits", "card-charge", Map.of("cardKind", "worker"))
                        .getEntryMap())
                .isEqualTo(Map.of("chargeInYuan", 50.0));
    }
}
