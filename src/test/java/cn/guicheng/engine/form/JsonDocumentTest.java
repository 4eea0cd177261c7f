package cn.guicheng.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guicheng.engine.form.JsonDocument.NotOne;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JsonDocumentTest {
    private static final int LONGEST = 10_000;

    static Stream<String> none() {
        return Stream.of(
                "[][]",
                "[1][2]",
                "[1] [2]",
                "[1]\n{}",
                "[1]<b>",
                "[1]1",
                "[1],",
                "[1]]",
                "[1]x",
                "[1]\u0000",
                "[1]//",
                "[1]/*x*/",
                "[1]null",
                "\uFEFF[1]",
                "[1,]",
                "[,1]",
                "[",
                "{",
                "['a']",
                "[a]",
                "{a:1}",
                "[NaN]",
                "[Infinity]",
                "[-Infinity]",
                "[+1]",
                "[01]",
                "[.5]",
                "[1.]",
                "[0x10]",
                "[1_000]",
                "[١]",
                "[１]",
                "[True]",
                "# x\n[1]",
                "[\"\t\"]",
                "[\"\\x\"]",
                "[\"\\u0000\"]",
                "[\"\\ud800\"]",
                "[\"\\udc00\\ud800\"]",
                "{\"\\u0000\":1}",
                "{\"a\":1,\"a\":1}",
                "[{\"a\":1,\"\\u0061\":2}]",
                "[9223372036854775808]",
                "[-9223372036854775809]",
                "[18446744073709551716]",
                "[1e2]",
                "[1E400]",
                "[1e999999999]",
                "[1e-999999999]",
                "[0.1234567891]",
                "[1234567890123456789.1]",
                "[" + "1".repeat(500) + "]",
                "[".repeat(9) + "]".repeat(9),
                "{\"a\":".repeat(5000) + "1" + "}".repeat(5000),
                "[" + "1,".repeat(1000) + "1]",
                "[\"" + "长".repeat(LONGEST) + "\"]");
    }

    @ParameterizedTest
    @MethodSource("none")
    void whatIsNotOneExactDocumentIsNone(String text) {
        assertThatThrownBy(() -> JsonDocument.read(text, LONGEST)).isInstanceOf(NotOne.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|[]",
                " [ 1 , 2 ] |[1,2]",
                "[9223372036854775807,-9223372036854775808,0,-1]|[9223372036854775807,-9223372036854775808,0,-1]",
                "[12.50,0.000000001]|[12.50,0.000000001]",
                "[{\"b\":1,\"a\":null}]|[{\"b\":1,\"a\":null}]",
                "[\"\\u4f60\\/\\u0041\"]|[\"你/A\"]",
                "[\"\\ud83d\\ude00\"]|[\"😀\"]",
                "[[[[[[[[]]]]]]]]|[[[[[[[[]]]]]]]]"
            })
    void whatIsKeptIsWhatWasRead(String text, String kept) throws NotOne {
        assertThat(JsonDocument.text(JsonDocument.read(text, LONGEST))).isEqualTo(kept);
    }
}
