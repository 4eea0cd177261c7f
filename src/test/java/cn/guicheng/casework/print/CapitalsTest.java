package cn.guicheng.casework.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts in capitals, as banks read them. */
class CapitalsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "¥0.00|人民币零元整",
                "¥0.05|人民币伍分",
                "¥0.50|人民币伍角整",
                "¥1.00|人民币壹元整",
                "¥1.05|人民币壹元零伍分",
                "¥10.50|人民币壹拾元伍角整",
                "¥123.45|人民币壹佰贰拾叁元肆角伍分",
                "¥1,010.00|人民币壹仟零壹拾元整",
                "¥1,001.00|人民币壹仟零壹元整",
                "¥10,001.00|人民币壹万零壹元整",
                "¥10,100.00|人民币壹万零壹佰元整",
                "¥100,000,001.00|人民币壹亿零壹元整",
                "¥10,100,000.00|人民币壹仟零壹拾万元整",
                "¥99,999,999.99|人民币玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
                "¥-12.30|人民币负壹拾贰元叁角整"
            })
    void anAmountInCapitals(String shown, String capitals) {
        assertThat(Capitals.of(shown)).isEqualTo(capitals);
    }
}
