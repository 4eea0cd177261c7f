package cn.guicheng.limit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in a cell, and what a person reads who wrote something else. */
class CellReaderTest {
    private static Column column(ValueType type) {
        return new Column("c", "x", "栏", type, List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "YUAN | 5 | 5 | true",
                "YUAN | > 5 | 5 | false",
                "YUAN | > 5 | 5.01 | true",
                "YUAN | [1..5[ | 5 | false",
                "YUAN | (1..5] | 5 | true",
                "YUAN | (1..5] | 1 | false",
                "YUAN | < -1, >= 5 | 5 | true",
                "YUAN | < -1, >= 5 | 4.99 | false",
                "NUMBER | not([1..5]) | 5.001 | true",
                "NUMBER | not([1..5]) | | false",
                "NUMBER | not(5) | | true",
                "NUMBER | not(5, > 6) | | false",
                "NUMBER | > 5 | | false"
            })
    void numbersPassAsTheEngineSays(ValueType type, String cell, BigDecimal value, boolean passes) throws CellRefused {
        Object plain = value == null ? null : value.stripTrailingZeros();
        assertThat(CellReader.input(cell, column(type)).matches(plain)).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "YUAN | 10,000 | 千位逗号",
                "YUAN | > 1,0000 | 千位逗号",
                "YUAN | 1.005 | 两位小数",
                "YUAN | 1234567890123456 | 15 位",
                "YUAN | [5..1] | 前一个数不能大于后一个数：写 [1..5]",
                "YUAN | ]5000..1000[ | 写 ]1000..5000[",
                "YUAN | > 10² | “²”不是普通数字",
                "YUAN | 12① | “①”不是普通数字",
                "YUAN | > 1⑤ | 不是普通数字",
                "YUAN | > 10₂ | 不是普通数字",
                "YUAN | ½ | 不是普通数字",
                "YUAN | > ١٢ | 不是普通数字",
                "YUAN | > १२ | 不是普通数字",
                "YUAN | Ⅻ | 不是普通数字",
                "YUAN | > 𝟏𝟎 | 不是普通数字",
                "YUAN | ㊿ | 不是普通数字",
                "YUAN | > 10000,50 | “> 10000,50”会读成几个数：小数用点，写 > 10000.50；要列几个数的，逗号后空一格，写 > 10000, 50",
                "YUAN | 12,50 | 写 12.50",
                "YUAN | 0,99 | 写 0.99",
                "YUAN | 5,6 | 写 5, 6",
                "YUAN | 1,234,567 | 千位逗号",
                "YUAN | 5,000, 10,000 | 千位逗号",
                "YUAN | not(5,000) | 千位逗号",
                "YUAN | 10, 000 | 千位也不要隔开",
                "YUAN | 10 000 | 数字中间不能有空格",
                "YUAN | > 10'000 | 数字中间不能有空格",
                "YUAN | 1 2 3 | 数字中间不能有空格",
                "YUAN | [1000…5000] | 省略号，不是两个点：两数之间（含两头）写 [1000..5000]",
                "YUAN | [1000……5000] | 写 [1000..5000]",
                "YUAN | [1000‥5000] | 写 [1000..5000]",
                "YUAN | [1000...5000] | 写 [1000..5000]",
                "YUAN | 1000…5000 | 写 [1000..5000]",
                "YUAN | 1000..5000 | 写 [1000..5000]",
                "YUAN | [1000,5000] | 不写逗号：写 [1000..5000]",
                "YUAN | [1000, 5000] | 不写逗号：写 [1000..5000]",
                "YUAN | [1000-5000] | “[1000-5000]”不是范围：两数之间（含两头）写 [1000..5000]",
                "YUAN | 1000 - 5000 | 写 [1000..5000]",
                "YUAN | 1000-5000 | 写 [1000..5000]",
                "YUAN | 5000~1000 | 写 [1000..5000]",
                "YUAN | 1000至5000 | 写 [1000..5000]",
                "YUAN | 1000 − 5000 | 写 [1000..5000]",
                "YUAN | > 1000 < 5000 | 写 ]1000..5000[",
                "YUAN | > 1000 and < 5000 | 写 ]1000..5000[",
                "YUAN | >= 1000 且 <= 5000 | 写 [1000..5000]",
                "YUAN | 1000 < x < 5000 | 写 ]1000..5000[",
                "YUAN | 1000 <= 金额 < 5000 | 写 [1000..5000[",
                "YUAN | => 1000 | 没有“=>”这个符号：写 >= 1000",
                "YUAN | =< 1000 | 写 <= 1000",
                "YUAN | > = 1000 | 写 >= 1000",
                "YUAN | 1000 < | 符号写在数的前面：写 > 1000",
                "YUAN | −5 | 横线不是减号",
                "YUAN | ‑5 | 横线不是减号",
                "YUAN | 1万 | 只写数，不写单位",
                "YUAN | > 1000元 | 只写数，不写单位",
                "YUAN | ￥1000 | 只写数，不写单位",
                "YUAN | 007 | 前面不要写 0",
                "YUAN | > abc | 只能写数字",
                "YUAN | 5 + 5 | 只能写数字",
                "YUAN | [1..[2..3]] | 只能写数字",
                "YUAN | ? > 5 | 只能写数字",
                "YUAN | 1e3 | 只能写数字",
                "YUAN | 5, | 只能写数字",
                "YUAN | not(not(5)) | 只能写数字",
                "YUAN | not() | 只能写数字",
                "YUAN | not(-) | 只能写数字",
                "YUAN | for i in 1..9 return i | 只能写数字",
                "INTEGER | 2.5 | 整数",
                "INTEGER | 2147483648 | 2147483647",
                "TEXT | travel | 带引号的文字",
                "TEXT | @\"2020-01-01\" | 带引号的文字",
                "TEXT | date(\"2020-01-01\") | 带引号的文字",
                "TEXT | \"a\" + \"b\" | 带引号的文字",
                "TEXT | \"a\\u0041\" | 带引号的文字",
                "TEXT | \"a | 带引号的文字",
                "TEXT | some x in [1] satisfies true | 带引号的文字",
                "TEXT | > \"a\" | 带引号的文字",
                "BOOLEAN | TRUE | true（是）",
                "BOOLEAN | true, false | true（是）",
                "BOOLEAN | not(true) | true（是）"
            })
    void whatMayNotStandThereIsRefusedInWords(ValueType type, String cell, String why) {
        assertThatThrownBy(() -> CellReader.input(cell, column(type)))
                .isInstanceOf(CellRefused.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"> 5", "5, 6", "[1..5]", "not(5)", "10,000", "3000000000", "amount", "5.5"})
    void anOutputIsOneValue(String cell) {
        assertThatThrownBy(() -> CellReader.output(cell, column(ValueType.INTEGER)))
                .isInstanceOf(CellRefused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12² | 不是普通数字", "2,5 | 写 2.5", "10,000 | 千位逗号", "2...3 | 写 [2..3]", "24 小时 | 只能写数字"})
    void anOutputThatSaysSomethingElseSaysSo(String cell, String why) {
        assertThatThrownBy(() -> CellReader.output(cell, column(ValueType.INTEGER)))
                .isInstanceOf(CellRefused.class)
                .hasMessageContaining(why);
    }

    @Test
    void anEmptyOutputIsNoValue() throws CellRefused {
        assertThat(CellReader.output("", column(ValueType.TEXT))).isNull();
        assertThat(CellReader.output("\"\"", column(ValueType.TEXT))).isEqualTo("");
        assertThat(CellReader.output("24", column(ValueType.INTEGER))).isEqualTo(new BigDecimal("24"));
    }
}
