package cn.guicheng.procedure.documentreview;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.limit.Tables;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many must agree: all by CBK-03, the others are settings. */
class ReviewShareRouteTest {
    @ParameterizedTest
    @CsvSource({"all, all", "one, one", "two-thirds, 2/3"})
    void row(String rule, String share) {
        var result = Tables.evaluate("document-review", "review-share", Map.of("rule", rule));

        assertThat(result.getEntryMap()).isEqualTo(Map.of("share", share));
    }
}
