package cn.guicheng.register.normalform;

import com.google.i18n.phonenumbers.AsYouTypeFormatter;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone number in one way of writing, however it was said or typed: {@code 13800138000}, {@code 021-68886888},
 * {@code 021-68886888-801}, {@code 400-820-8820}; from elsewhere with its country, {@code +85221234567}.
 */
public record PhoneNumber(String text) {
    /** What to say to whoever typed something else. */
    public static final String WANTED =
            "须为手机号、带区号的固定电话（可加分机）或 400、800 号码，如 021-68886888 转 801；境外号码须带国家或地区代码，如 +852 2123 4567。";

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String CHINA = "CN";
    private static final int CHINA_CODE = NUMBERS.getCountryCodeForRegion(CHINA);
    private static final int LONGEST = 60;
    private static final Pattern EXTENSION_BEHIND_A_DASH = Pattern.compile("(.*\\d)\\s*[-－—]\\s*(\\d{1,6})");

    /**
     * Mobile, landline with area code, 400 or 800; of other countries and regions what can be a number there, with the code in
     * front. An extension may stand behind any of them. Empty for anything else.
     */
    public static Optional<PhoneNumber> parse(String text) {
        if (Signs.areBlank(text) || text.length() > LONGEST) {
            return Optional.empty();
        }
        String spoken = seen(text).replaceAll("转|分机|轉", " ext ");
        Matcher dash = EXTENSION_BEHIND_A_DASH.matcher(spoken);
        return read(spoken).or(() -> dash.matches() ? read(dash.group(1) + " ext " + dash.group(2)) : Optional.empty());
    }

    /** The digits with which a number within the country begins, or all of them, with dashes where they are in {@link #text}. */
    public static String beginning(String digits) {
        AsYouTypeFormatter typed = NUMBERS.getAsYouTypeFormatter(CHINA);
        String shown = "";
        for (char digit : digits.toCharArray()) {
            shown = typed.inputDigit(digit);
        }
        return digits.startsWith("0") ? shown.replaceFirst(" ", "-").replace(" ", "") : shown.replace(' ', '-');
    }

    private static Optional<PhoneNumber> read(String text) {
        try {
            Phonenumber.PhoneNumber number = NUMBERS.parse(text, CHINA);
            if (number.getCountryCode() != CHINA_CODE) {
                return NUMBERS.isPossibleNumber(number)
                        ? Optional.of(new PhoneNumber(abroad(number)))
                        : Optional.empty();
            }
            return NUMBERS.isValidNumberForRegion(number, CHINA)
                    ? Optional.of(new PhoneNumber(written(number)))
                    : Optional.empty();
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }

    /** What is there without being seen, but for blanks, which part the extension from the number. */
    private static String seen(String text) {
        StringBuilder seen = new StringBuilder();
        text.codePoints().forEach(sign -> {
            if (Character.isSpaceChar(sign) || Character.isWhitespace(sign)) {
                seen.append(' ');
            } else if (!Signs.isUnseen(sign)) {
                seen.appendCodePoint(sign);
            }
        });
        return seen.toString().strip();
    }

    /** A dash before the extension would make it part of the number: how long one is differs from country to country. */
    private static String abroad(Phonenumber.PhoneNumber number) {
        String extension = number.hasExtension() ? "#" + number.getExtension() : "";
        return NUMBERS.format(withoutExtension(number), PhoneNumberFormat.E164) + extension;
    }

    private static String written(Phonenumber.PhoneNumber number) {
        String digits = NUMBERS.getNationalSignificantNumber(number);
        String extension = number.hasExtension() ? "-" + number.getExtension() : "";
        if (NUMBERS.getNumberType(number) == PhoneNumberType.MOBILE) {
            return digits + extension;
        }
        int area = NUMBERS.getLengthOfGeographicalAreaCode(number);
        return area > 0
                ? "0" + digits.substring(0, area) + "-" + digits.substring(area) + extension
                : NUMBERS.format(withoutExtension(number), PhoneNumberFormat.NATIONAL)
                                .replace(' ', '-')
                        + extension;
    }

    private static Phonenumber.PhoneNumber withoutExtension(Phonenumber.PhoneNumber number) {
        return new Phonenumber.PhoneNumber().mergeFrom(number).clearExtension();
    }
}
