package cn.guicheng.register.normalform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts are found by the first letters of their signs, in every reading. */
class PinyinInitialsTest {
    @ParameterizedTest
    @CsvSource({
        "竣工图, jgt",
        "曾小文, zxw",
        "曾小文, cxw",
        "单亮, sl",
        "单亮, dl",
        "解放, xf",
        "会计, kj",
        "会计, hj",
        "大厦, ds",
        "大厦, dx",
        "A区１号楼, aq1hl",
        "乐和重, yhc",
        "物业・管理（二〇二四）, wygleles",
        "車庫, ck",
        "绿化, lh",
        "女, n"
    })
    void aTextIsTypedByItsInitials(String text, String typed) {
        assertThat(PinyinInitials.of(text)).contains(typed);
    }

    @Test
    void theUsualReadingComesFirst() {
        assertThat(PinyinInitials.of("会议记录")).first().isEqualTo("hyjl");
        assertThat(PinyinInitials.of("行车图")).first().isEqualTo("xct");
    }

    @Test
    void whatHasNoChineseSignHasNoInitials() {
        assertThat(PinyinInitials.of("DA-2020-001")).isEmpty();
        assertThat(PinyinInitials.of("")).isEmpty();
        assertThat(PinyinInitials.of(null)).isEmpty();
        assertThat(PinyinInitials.of("（—）")).isEmpty();
    }

    @Test
    void thereAreNeverTooManyAndEachReadingIsAmongThem() {
        String text = "会长行车".repeat(5);
        assertThat(PinyinInitials.of(text)).hasSize(PinyinInitials.MOST);
        assertThat(PinyinInitials.of(text)).anyMatch(typed -> typed.endsWith("j")).anyMatch(typed -> typed.startsWith("k"));
        assertThat(PinyinInitials.of("会".repeat(100_000))).hasSizeLessThanOrEqualTo(PinyinInitials.MOST);
    }

    @Test
    void whatIsSearchedInIsNoLongerThanAsked() {
        assertThat(PinyinInitials.joined("会计", 100)).isEqualTo("hj kj");
        assertThat(PinyinInitials.joined("会计", 4)).isEqualTo("hj");
        assertThat(PinyinInitials.joined("会长行车".repeat(60), 2_000)).hasSizeLessThanOrEqualTo(2_000);
    }
}
