package cn.guicheng.register.normalform;

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
    @CsvSource({
        "010, 010",
        "0106, 010-6",
        "01065529, 010-65529",
        "02168886888, 021-68886888",
        "07558888, 0755-8888",
        "400820, 400-820",
        "4008208820, 400-820-8820"
    })
    void aBeginningHasItsDashesWhereTheWholeHasThem(String digits, String written) {
        assertThat(PhoneNumber.beginning(digits)).isEqualTo(written);
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
                "21234567",
                "852 2123 4567",
                "+852",
                "+852 21",
                "+999 12345678",
                "+86 12800138000",
                "+1 650 253 0000 0000 0000",
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
    @CsvSource({
        "+852 2123 4567, +85221234567",
        "00852-21234567, +85221234567",
        "＋８５２ ２１２３ ４５６７, +85221234567",
        "+853 6612 3456, +85366123456",
        "+886 912 345 678, +886912345678",
        "+886-2-2345-6789, +886223456789",
        "+1 650 253 0000, +16502530000",
        "+1 (650) 253-0000, +16502530000",
        "+81 3-1234-5678, +81312345678",
        "+44 20 7946 0958, +442079460958",
        "+49 30 123456, +4930123456",
        "+82 2-312-3456, +8223123456",
        "+65 6123 4567, +6561234567",
        "+7 495 123-45-67, +74951234567",
        "+1 650 253 0000 转 12, +16502530000#12"
    })
    void aNumberFromElsewhereKeepsItsCountry(String typed, String normalised) {
        assertThat(PhoneNumber.parse(typed).map(PhoneNumber::text)).contains(normalised);
        assertThat(PhoneNumber.parse(normalised).map(PhoneNumber::text)).contains(normalised);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "138\u200B00138000",
                "\u202A13800138000\u202C",
                "138\u00AD0013\u20608000",
                "138\u30000013\u00A08000"
            })
    void whatNobodySeesDoesNotCount(String typed) {
        assertThat(PhoneNumber.parse(typed).map(PhoneNumber::text)).contains("13800138000");
    }

    @ParameterizedTest
    @CsvSource({"3 栋 1502, ３栋１５０２", "a-12, Ａ－12", "A-12, ' a - 12 '", "A-12, a—12", "A-12, a−12"})
    void aUnitIsTheSameHoweverItIsTyped(String one, String other) {
        assertThat(UnitKey.of(one)).isEqualTo(UnitKey.of(other));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x200B, 0x200E, 0x202A, 0x2060, 0x00AD, 0xFE0F, 0xFEFF, 0x3164, 0xFFFC, 0x034F, 0xA0, 0x3000})
    void aUnitWithAnUnseenSignIsTheSameUnit(int sign) {
        assertThat(UnitKey.of("3栋" + Character.toString(sign) + "1502")).isEqualTo(UnitKey.of("3栋1502"));
        assertThat(UnitKey.of(Character.toString(sign))).isNull();
    }
}
