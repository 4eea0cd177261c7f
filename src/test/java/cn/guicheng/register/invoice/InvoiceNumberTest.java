package cn.guicheng.register.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceNumberTest {
    private static final String NUMBER = "26442000001234567890";

    @ParameterizedTest
    @ValueSource(
            strings = {
                NUMBER,
                " 26442000001234567890 ",
                "2644 2000 0012 3456 7890",
                "2644-2000-0012-3456-7890",
                "26442000001234567890\u200B",
                "\u202E26442000001234567890\u202C",
                "264420000012\u00A034567890",
                "264420000012\t34567890",
                "264420000012\u00AD34567890",
                "264420000012\uFE0F34567890",
                "264420000012\uFFFC34567890",
                "264420000012\u316434567890",
                "264420000012—34567890",
                "264420000012−34567890",
                "２６４４２０００００１２３４５６７８９０",
                "②⑥④④②⓪⓪⓪⓪⓪①②③④⑤⑥⑦⑧⑨⓪",
                "264420000012³⁴⁵⁶⁷⁸⁹⁰"
            })
    void itIsItsDigitsHoweverTheyAreWritten(String typed) throws NotAnInvoiceNumber {
        assertThat(InvoiceNumber.read(null, typed)).isEqualTo(new InvoiceNumber(null, NUMBER));
        assertThat(InvoiceNumber.read(" \u200B", typed)).isEqualTo(new InvoiceNumber(null, NUMBER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "N123",
                "No.26442000001234567890",
                "№26442000001234567890",
                "2644200000123456789O",
                "2644200000123456789О",
                "2644200000123456789ο",
                "2644200000123456789l",
                "٢٦٤٤٢٠٠٠٠٠١٢٣٤٥٦٧٨٩٠",
                "26442000001234567890.",
                "26442000001234567890/1",
                "26442000001234567890é",
                "26442000001234567890\u0301",
                "26442000001234567890\uD800",
                "2644200000123456789〇",
                "二六四四二〇〇〇〇〇一二三四五六七八九〇",
                "2644200000123456789½"
            })
    void whatIsMoreThanDigitsIsNone(String typed) {
        NotAnInvoiceNumber none = catchThrowableOfType(NotAnInvoiceNumber.class, () -> InvoiceNumber.read(null, typed));
        assertThat(none.isOfCode()).isFalse();
        assertThat(none.reason()).contains("数字").contains("没有发票的理由");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "1234567", "123456789", "6442000001234567890", "264420000012345678901", "\u200B", "-", ""})
    void whatHasOtherThanEightOrTwentyDigitsIsNone(String typed) {
        assertThatThrownBy(() -> InvoiceNumber.read(null, typed)).isInstanceOf(NotAnInvoiceNumber.class);
        assertThatThrownBy(() -> InvoiceNumber.read("044001900111", typed)).isInstanceOf(NotAnInvoiceNumber.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 12345678",
        "0, 26442000001234567890",
        "044A, 12345678",
        "04400190011, 12345678",
        "0440019001112, 12345678",
        "044001900111, 26442000001234567890",
        "0440019001, 26442000001234567890",
        "26442000001234567890, 26442000001234567890",
        "o44001900111, 12345678",
        "٠٤٤٠٠١٩٠٠١, 12345678"
    })
    void aCodeThatIsNoneIsRefusedAsSuch(String code, String number) {
        NotAnInvoiceNumber none =
                catchThrowableOfType(NotAnInvoiceNumber.class, () -> InvoiceNumber.read(code, number));
        assertThat(none.isOfCode()).isTrue();
        assertThat(none.reason()).contains("没有发票的理由");
    }

    @Test
    void aCodeOfTwelveAndANumberOfEightAreTheNumberOfTwenty() throws NotAnInvoiceNumber {
        InvoiceNumber whole = InvoiceNumber.read(null, "04400190011112345678");
        InvoiceNumber torn = InvoiceNumber.read("0440 0190 0111", "12345678");
        assertThat(torn.mayBe(whole)).isTrue();
        assertThat(torn.digits()).isEqualTo(whole.digits());
        assertThat(InvoiceNumber.read("044001900111", "04400190011112345678")).isEqualTo(whole);
    }

    @Test
    void eightDigitsWithoutCodeMayBelongToAny() throws NotAnInvoiceNumber {
        InvoiceNumber bare = InvoiceNumber.read(null, "12345678");
        InvoiceNumber ofTen = InvoiceNumber.read("0440019001", "12345678");
        InvoiceNumber ofTwelve = InvoiceNumber.read("044001900111", "12345678");
        assertThat(bare.mayBe(ofTen)).isTrue();
        assertThat(ofTwelve.mayBe(bare)).isTrue();
        assertThat(bare.mayBe(InvoiceNumber.read(null, "26442000000012345678"))).isTrue();
        assertThat(ofTen.mayBe(ofTwelve)).isFalse();
        assertThat(bare.mayBe(InvoiceNumber.read("0440019001", "12345679"))).isFalse();
    }

    @Property
    void nothingUnseenAndNoDashMakesASecondInvoice(
            @ForAll("numbers") InvoiceNumber invoice, @ForAll("nothing") String nothing, @ForAll int where)
            throws NotAnInvoiceNumber {
        assertThat(InvoiceNumber.read(with(nothing, where, invoice.code()), with(nothing, where, invoice.number())))
                .isEqualTo(invoice);
    }

    @Property
    void otherDigitsAreAnotherInvoice(@ForAll("numbers") InvoiceNumber one, @ForAll("numbers") InvoiceNumber other) {
        boolean oneIsBare = one.digits().length() == 8 || other.digits().length() == 8;
        assertThat(one.mayBe(other))
                .isEqualTo(one.digits().equals(other.digits())
                        || oneIsBare
                                && one.number().endsWith(other.tail())
                                && other.number().endsWith(one.tail()));
    }

    @Provide
    Arbitrary<InvoiceNumber> numbers() {
        // Few digits, so that some are the same.
        Arbitrary<String> eight = Arbitraries.of("00000000", "00000001", "12345678", "99999999");
        return Arbitraries.oneOf(
                eight.map(number -> new InvoiceNumber(null, number)),
                Combinators.combine(digits(10), eight).as(InvoiceNumber::new),
                Combinators.combine(digits(12), eight).as(InvoiceNumber::new),
                Combinators.combine(digits(12), eight).as((code, number) -> new InvoiceNumber(null, code + number)));
    }

    private static Arbitrary<String> digits(int count) {
        return Arbitraries.strings().withChars('0', '1').ofLength(count);
    }

    @Provide
    Arbitrary<String> nothing() {
        return Arbitraries.of(
                        0x09, 0x0A, 0x20, 0x2D, 0xA0, 0xAD, 0x034F, 0x061C, 0x115F, 0x180E, 0x2003, 0x200B, 0x200D,
                        0x200E, 0x2010, 0x2014, 0x2028, 0x202A, 0x202E, 0x2060, 0x2066, 0x2212, 0x2800, 0x3000, 0x3164,
                        0xFE0E, 0xFEFF, 0xFF0D, 0xFFA0, 0xFFFC, 0xE0020)
                .map(Character::toString)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(signs -> String.join("", signs));
    }

    private static String with(String nothing, int where, String digits) {
        if (digits == null) {
            return null;
        }
        int place = Math.floorMod(where, digits.length() + 1);
        return digits.substring(0, place) + nothing + digits.substring(place);
    }
}
