package cn.guicheng.limit.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cell texts as people type them, brought into the one form in which FEEL writes them. */
final class CellText {
    /** Beyond the full-width forms. A list comma of Chinese parts values, and no digits of one number. */
    private static final Map<Character, String> PLAIN = Map.ofEntries(
            Map.entry('≥', ">="),
            Map.entry('≧', ">="),
            Map.entry('≤', "<="),
            Map.entry('≦', "<="),
            Map.entry('–', "-"),
            Map.entry('—', "-"),
            Map.entry('、', ", "),
            Map.entry('。', "."),
            Map.entry('【', "["),
            Map.entry('】', "]"));

    private static final char FIRST_FULL_WIDTH = '！';
    private static final char LAST_FULL_WIDTH = '～';
    private static final int TO_HALF_WIDTH = FIRST_FULL_WIDTH - '!';

    private static final String QUOTES = "\"“”„＂";

    private CellText() {}

    /**
     * Half-width digits, signs and brackets, straight quotes, no surrounding space; what is between quotes stays as it is. A lone
     * dash is any value, as an empty cell is.
     */
    static String normalised(String typed) {
        StringBuilder text = new StringBuilder();
        char opened = 0;
        for (int i = 0; i < typed.length(); i++) {
            char sign = typed.charAt(i);
            if (opened == 0 && QUOTES.indexOf(sign) >= 0) {
                opened = sign;
                text.append('"');
            } else if (opened == 0) {
                text.append(PLAIN.getOrDefault(sign, String.valueOf(halfWidth(sign))));
            } else if (sign == '\\' && i + 1 < typed.length()) {
                text.append(sign).append(typed.charAt(++i));
            } else if (closes(opened, sign)) {
                opened = 0;
                text.append('"');
            } else {
                text.append(sign);
            }
        }
        String plain = text.toString().strip();
        return plain.equals("-") ? "" : plain;
    }

    /**
     * Only what an input method writes wide: Unicode's other compatible forms would make another number of a raised, circled or
     * foreign digit.
     */
    private static char halfWidth(char sign) {
        if (sign >= FIRST_FULL_WIDTH && sign <= LAST_FULL_WIDTH) {
            return (char) (sign - TO_HALF_WIDTH);
        }
        return Character.isSpaceChar(sign) ? ' ' : sign;
    }

    /** Between straight quotes typographic ones are part of the text. */
    private static boolean closes(char opened, char sign) {
        return opened == '"' ? sign == '"' : QUOTES.indexOf(sign) >= 0;
    }

    /** The items of a list, without surrounding space: what stands between commas outside quotes. */
    static List<String> items(String text) {
        List<String> items = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (quoted && sign == '\\') {
                i++;
            } else if (sign == '"') {
                quoted = !quoted;
            } else if (sign == ',' && !quoted) {
                items.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        items.add(text.substring(start).strip());
        return items;
    }

    /** What stands between the quotes of a text as FEEL writes it; empty where it is none. */
    static Optional<String> unquoted(String text) {
        if (text.length() < 2) {
            return Optional.empty();
        }
        String plain = text.substring(1, text.length() - 1).replaceAll("\\\\([\"\\\\])", "$1");
        return of(plain).equals(text) ? Optional.of(plain) : Optional.empty();
    }

    /** A value as FEEL writes it. */
    static String of(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return value instanceof String text
                ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : String.valueOf(value);
    }
}
