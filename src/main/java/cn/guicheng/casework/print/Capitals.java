package cn.guicheng.casework.print;

import java.math.BigDecimal;

/** An amount in capital Chinese numerals, as papers about money carry it: 人民币壹仟贰佰叁拾肆元伍角陆分. */
final class Capitals {
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿", "亿亿"};
    private static final int GROUP = 10_000;

    private Capitals() {}

    /** Of an amount as sheets show it, {@code ¥1,234.56}. */
    static String of(String shown) {
        long cents = new BigDecimal(shown.replaceAll("[^0-9.-]", ""))
                .movePointRight(2)
                .longValueExact();
        return "人民币" + (cents < 0 ? "负" : "") + positive(Math.abs(cents));
    }

    private static String positive(long cents) {
        long yuan = cents / 100;
        int jiao = (int) (cents / 10 % 10);
        int fen = (int) (cents % 10);
        String whole = yuan == 0 ? "" : whole(yuan) + "元";
        if (jiao == 0 && fen == 0) {
            return (whole.isEmpty() ? "零元" : whole) + "整";
        }
        String parts = (jiao > 0 ? digit(jiao) + "角" : whole.isEmpty() ? "" : "零") + (fen > 0 ? digit(fen) + "分" : "整");
        return whole + parts;
    }

    /** Zeros between digits are read once, those at the end of a group not at all. */
    private static String whole(long yuan) {
        StringBuilder text = new StringBuilder();
        boolean zero = false;
        int group = 0;
        for (long left = yuan; left > 0; left /= GROUP, group++) {
            int four = (int) (left % GROUP);
            if (four > 0) {
                String read = four(four) + GROUPS[group];
                text.insert(0, zero && text.length() > 0 ? read + "零" : read);
                zero = four < GROUP / 10;
            } else {
                zero = text.length() > 0;
            }
        }
        return text.toString();
    }

    private static String four(int number) {
        StringBuilder text = new StringBuilder();
        int place = 0;
        boolean zero = false;
        for (int left = number; left > 0; left /= 10, place++) {
            int digit = left % 10;
            if (digit > 0) {
                text.insert(0, digit(digit) + PLACES[place] + (zero ? "零" : ""));
                zero = false;
            } else {
                zero = text.length() > 0;
            }
        }
        return text.toString();
    }

    private static String digit(int digit) {
        return String.valueOf(DIGITS.charAt(digit));
    }
}
