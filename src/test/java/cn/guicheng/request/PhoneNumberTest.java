package cn.guicheng.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @CsvSource({
        "13800138000, 13800138000",
        "+86 138-0013-8000, 13800138000",
        "0086 138 0013 8000, 13800138000",
        "１３８００１３８０００, 13800138000",
        "19912345678, 19912345678",
        "17012345678, 17012345678",
        "(021)68886888, 021-68886888",
        "（021）6888 6888, 021-68886888",
        "02168886888, 021-68886888",
        "+86 21 68886888, 021-68886888",
        "0755-88886666, 0755-88886666",
        "010-85551234, 010-85551234",
        "021-68886888转801, 021-68886888-801",
        "021-68886888 分机 801, 021-68886888-801",
        "021-68886888-801, 021-68886888-801",
        "021-68886888#801, 021-68886888-801",
        "4008208820, 400-820-8820",
        "400 820 8820, 400-820-8820",
        "400-820-8820 转 1, 400-820-8820-1",
        "800-820-8820, 800-820-8820"
    })
    void everyChineseWayOfWritingANumberBecomesOne(String typed, String normalised) {
        assertThat(PhoneNumber.parse(typed).map(PhoneNumber::text)).contains(normalised);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "68886888",
                "1380013800",
                "138001380001",
                "12800138000",
                "110",
                "95588",
                "0571-8888666",
                "+1 650 253 0000",
                "+852 2123 4567",
                "电话",
                "138-0013-800o",
                "",
                " ",
                "-",
                "021-68886888转"
            })
    void whatIsNoneIsRefused(String typed) {
        assertThat(PhoneNumber.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3 栋 1502, ３栋１５０２", "a-12, Ａ－12", "A-12, ' a - 12 '"})
    void aUnitIsTheSameHoweverItIsTyped(String one, String other) {
        assertThat(UnitKey.of(one)).isEqualTo(UnitKey.of(other));
    }
}
