package cn.guicheng.register.normalform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "qian@example.com",
                "qian.er@mail.example.com.cn",
                "qian+haus@example.com",
                "o'neil_1@example.co",
                "12345@qq.com",
                "a@b.cn",
                "x@xn--55qx5d.xn--fiqs8s"
            })
    void anAddressIsTaken(String address) {
        assertThat(EmailAddress.parse(" " + address + "\t").map(EmailAddress::text))
                .contains(address);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "a..b@example.com",
                "a.@example.com",
                ".a@example.com",
                "a@example..com",
                "a@.example.com",
                "a@example.com.",
                "a@-example.com",
                "a@example-.com",
                "a@example",
                "a@example.c",
                "a@example.12",
                "@example.com",
                "a@@example.com",
                "a@b@example.com",
                "a b@example.com",
                "a@exa mple.com",
                "ａ@example.com",
                "a＠example.com",
                "a@ｅxample.com",
                "a@example。com",
                "a@example.ｃom",
                "а@example.com",
                "钱@example.com",
                "a@例子.com",
                "a\u200B@example.com",
                "a@exam\u00ADple.com",
                "a@example.com\u200B",
                "a,b@example.com",
                "a@example.com,b@example.com",
                "<a@example.com>",
                "\"a\"@example.com",
                "a@[127.0.0.1]",
                "a@example.com\r\nBcc: b@example.com"
            })
    void whatIsNoneIsRefused(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 255})
    void longerThanServersTakeIsRefused(int length) {
        assertThat(EmailAddress.parse("a".repeat(length) + "@example.com")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "b".repeat(length) + ".com")).isEmpty();
    }
}
