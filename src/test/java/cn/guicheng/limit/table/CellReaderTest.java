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
                "YUAN | [5..1] | 前一个数",
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

    @Test
    void anEmptyOutputIsNoValue() throws CellRefused {
        assertThat(CellReader.output("", column(ValueType.TEXT))).isNull();
        assertThat(CellReader.output("\"\"", column(ValueType.TEXT))).isEqualTo("");
        assertThat(CellReader.output("24", column(ValueType.INTEGER))).isEqualTo(new BigDecimal("24"));
    }
}
