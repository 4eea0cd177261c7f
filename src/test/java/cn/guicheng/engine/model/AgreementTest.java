package cn.guicheng.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementTest {
    @ParameterizedTest
    @CsvSource({
        "all, 1, 1",
        "all, 2, 2",
        "all, 20, 20",
        "one, 1, 1",
        "one, 2, 1",
        "one, 20, 1",
        "2/3, 1, 1",
        "2/3, 2, 2",
        "2/3, 3, 2",
        "2/3, 4, 3",
        "2/3, 20, 14",
        "1/2, 2, 1",
        "1/2, 3, 2",
        "1/3, 3, 1",
        "1/3, 4, 2",
        "1/9999, 2, 1",
        "3/3, 5, 5"
    })
    void aPartOfAPersonCountsAsAWholeOne(String agree, int asked, int needed) {
        assertThat(Agreement.parse(agree).orElseThrow().needed(asked)).isEqualTo(needed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3/2",
                "0/3",
                "2/0",
                "2/",
                "/3",
                "2 / 3",
                "-1/3",
                "2/3/4",
                "most",
                "two-thirds",
                "",
                "66%",
                "12345/12345"
            })
    void whatIsNoShareIsNotUnderstood(String agree) {
        assertThat(Agreement.parse(agree)).isEmpty();
    }
}
