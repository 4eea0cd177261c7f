package cn.guicheng.limit.table;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Map;

/** Cell texts as people type them, brought into the one form in which FEEL writes them. */
final class CellText {
    /** Beyond what Unicode's compatibility forms already make plain. */
    private static final Map<Character, String> PLAIN =
            Map.of('≥', ">=", '≤', "<=", '－', "-", '–', "-", '—', "-", '、', ",", '。', ".", '【', "[", '】', "]");

    private CellText() {}

    /**
     * Half-width digits, signs and brackets, straight quotes, no surrounding space; what is between quotes stays as it is. A lone
     * dash is any value, as an empty cell is.
     */
    static String normalised(String typed) {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < typed.length(); i++) {
            char sign = typed.charAt(i);
            boolean escaped = quoted && i > 0 && typed.charAt(i - 1) == '\\';
            if ("\"“”„＂".indexOf(sign) >= 0 && !escaped) {
                quoted = !quoted;
                text.append('"');
            } else if (quoted) {
                text.append(sign);
            } else {
                text.append(PLAIN.getOrDefault(sign, Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFKC)));
            }
        }
        String plain = text.toString().strip();
        return plain.equals("-") ? "" : plain;
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
