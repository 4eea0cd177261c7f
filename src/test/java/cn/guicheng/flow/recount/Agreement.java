package cn.guicheng.flow.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds an answer's figures against what was counted: each column's name says where its figure stands. */
final class Agreement {
    private static final String KEY = "key";
    private static final String SHARE = "Share";

    private Agreement() {}

    static void agree(JsonNode found, Map<String, ?> counted) {
        counted.forEach((where, expected) -> {
            if (!where.equals(KEY)) {
                agree(found, where, (Number) expected);
            }
        });
    }

    /** What was counted stands there, and nothing else but zeros and nothing. */
    static void agree(JsonNode found, Function<JsonNode, String> key, List<Map<String, Object>> rows) {
        assertThat(rows).as("something was counted").isNotEmpty();
        Map<String, Map<String, Object>> left = byKey(rows);
        for (JsonNode one : found) {
            Map<String, Object> counted = left.remove(key.apply(one));
            if (counted != null) {
                agree(one, counted);
            } else {
                rows.get(0).keySet().stream()
                        .filter(where -> !where.equals(KEY))
                        .forEach(where -> assertThat(one.at(where).asDouble(0))
                                .as("%s of %s", where, one)
                                .isZero());
            }
        }
        assertThat(left).as("counted, and not told").isEmpty();
    }

    static Map<String, Map<String, Object>> byKey(List<Map<String, Object>> rows) {
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> String.valueOf(row.get(KEY)), Function.identity(), (a, b) -> a, HashMap::new));
    }

    private static void agree(JsonNode found, String where, Number expected) {
        JsonNode figure = found.at(where);
        assertThat(figure.isMissingNode()).as("no %s in %s", where, found).isFalse();
        if (expected == null) {
            assertThat(figure.isNull()).as("%s of %s", where, found).isTrue();
        } else if (where.contains(SHARE)) {
            assertThat(figure.asDouble()).as("%s of %s", where, found).isCloseTo(expected.doubleValue(), within(1e-9));
        } else if (figure.isIntegralNumber()) {
            assertThat(figure.asLong()).as("%s of %s", where, found).isEqualTo(Math.round(expected.doubleValue()));
        } else {
            // Rounded to two places, as it is told.
            assertThat(figure.asDouble()).as("%s of %s", where, found).isCloseTo(expected.doubleValue(), within(0.005));
        }
    }
}
