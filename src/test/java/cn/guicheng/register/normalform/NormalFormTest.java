package cn.guicheng.register.normalform;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalFormTest {
    @ParameterizedTest
    @CsvSource({
        "12345678, １２３４５６７８",
        "12345678, ①②③④⑤⑥⑦⑧",
        "12345678, 𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖",
        "12345678, ' 1234 5678 '",
        "12345678, 1234-5678",
        "12345678, 1234－5678",
        "12345678, 1234—5678",
        "12345678, 1234−5678",
        "12345678, 1234ー5678",
        "N12, ｎ12",
        "О12, О12"
    })
    void aNumberIsItsDigits(String normal, String typed) {
        assertThat(NormalForm.NUMBER.of(typed).toUpperCase()).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "3栋1502, 3 栋 1502",
        "3栋1502, ３栋１５０２",
        "A-12, ａ－12",
        "A-12, a — 12",
        "A-12, a–12",
        "记-1, 记- 1",
        "BX-2026-000001, bx-2026-000001",
        "BX-2026-000001, ＢＸ－２０２６－０００００１"
    })
    void aNameKeepsItsDashes(String normal, String typed) {
        assertThat(NormalForm.NAME.of(typed)).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x09, 0x0A, 0x0D, 0x20, 0x7F, 0x85, 0xA0, 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x1680, 0x17B4, 0x180B,
                0x180E, 0x2000, 0x2003, 0x2007, 0x200A, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A,
                0x202E, 0x202F, 0x205F, 0x2060, 0x2062, 0x2065, 0x2066, 0x2069, 0x206F, 0x2800, 0x3000, 0x3164, 0xFE00,
                0xFE0E, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFC, 0x1BCA0, 0x1D173, 0xE0001, 0xE0020, 0xE0100
            })
    void whatNobodySeesDoesNotCount(int sign) {
        String unseen = Character.toString(sign);
        assertThat(NormalForm.NUMBER.of("12" + unseen + "34")).isEqualTo("1234");
        assertThat(NormalForm.NAME.of(unseen + "A-12" + unseen)).isEqualTo("A-12");
        assertThat(Signs.areBlank(unseen + " " + unseen)).isTrue();
    }

    /** A mark between a letter and its accent keeps them apart; without it they are one sign again. */
    @Property
    void itIsReachedAtOnce(@ForAll @StringLength(max = 20) String text, @ForAll NormalForm form) {
        String normal = form.of(text);
        assertThat(form.of(normal)).isEqualTo(normal);
    }

    @Property
    void whatIsUnseenMakesNoOtherName(
            @ForAll("names") String name, @ForAll("unseen") String unseen, @ForAll int where) {
        int place = Math.floorMod(where, name.length() + 1);
        String other = name.substring(0, place) + unseen + name.substring(place);
        for (NormalForm form : NormalForm.values()) {
            assertThat(form.of(other)).isEqualTo(form.of(name));
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('A', 'z')
                .withChars('栋', '室', '－', '记', 'é', '１')
                .ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> unseen() {
        return Arbitraries.integers()
                .between(0, 0xE0FFF)
                .filter(Signs::isUnseen)
                .map(Character::toString)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(signs -> String.join("", signs));
    }
}
