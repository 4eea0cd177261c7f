package cn.guicheng.casework.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However it is said who answers, the same people are asked. */
class AnswererIdsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"lina,madong", "lina , madong,", "[\"lina\",\"madong\"]", " [ \"lina,madong\" ]"})
    void asText(String text) {
        assertThat(AnswererIds.of(text)).containsExactly("lina", "madong");
    }

    @Test
    void asAListOrAsRowsOfATableThatCollects() {
        assertThat(AnswererIds.of(List.of("lina", "madong"))).containsExactly("lina", "madong");
        assertThat(AnswererIds.of(List.of(Map.of("people", "lina"), Map.of("people", "madong,guolei"))))
                .containsExactly("lina", "madong", "guolei");
    }

    @Test
    void nobodyAndNonsense() {
        assertThat(AnswererIds.of(null)).isEmpty();
        assertThat(AnswererIds.of("[]")).isEmpty();
        assertThat(AnswererIds.of("[lina")).containsExactly("[lina");
    }
}
