package cn.guicheng.register.normalform;

/** What is there without being seen, and what looks like a dash. */
public final class Signs {
    /** Unicode's Default_Ignorable_Code_Point, which Java does not know, as first and last of each range. */
    private static final int[] IGNORABLE = {
        0x00AD, 0x00AD, 0x034F, 0x034F, 0x061C, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x200B, 0x200F,
        0x202A, 0x202E, 0x2060, 0x206F, 0x3164, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFEFF, 0xFFA0, 0xFFA0, 0xFFF0, 0xFFF8,
        0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0000, 0xE0FFF
    };

    /** Drawn as nothing though no standard says so: object replacement, empty braille cell, musical null, script filler. */
    private static final int[] DRAWN_AS_NOTHING = {0xFFFC, 0x2800, 0x1D159, 0x16FE4};

    /** Dashes to the eye that Unicode files elsewhere: minus signs, bullets, box drawing, the long vowel sign. */
    private static final int[] DASHES = {
        0x2212, 0x207B, 0x208B, 0x02D7, 0x2043, 0x23AF, 0x2500, 0x2501, 0x2796, 0x30FC, 0xFF70
    };

    private Signs() {}

    /** Whether nobody sees it: a blank, a control, a mark of direction or joining, a filler. */
    public static boolean isUnseen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> isIgnorable(sign) || isOneOf(DRAWN_AS_NOTHING, sign);
        };
    }

    public static boolean isDash(int sign) {
        return Character.getType(sign) == Character.DASH_PUNCTUATION || isOneOf(DASHES, sign);
    }

    /**
     * Whether there is nothing to be seen in the text; also where there is no text. The null character is not overlooked: no
     * database keeps it, and whoever sends it is told.
     */
    public static boolean areBlank(String text) {
        return text == null || text.codePoints().allMatch(sign -> sign != 0 && isUnseen(sign));
    }

    private static boolean isIgnorable(int sign) {
        for (int range = 0; range < IGNORABLE.length; range += 2) {
            if (sign >= IGNORABLE[range] && sign <= IGNORABLE[range + 1]) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneOf(int[] signs, int sign) {
        for (int one : signs) {
            if (one == sign) {
                return true;
            }
        }
        return false;
    }
}
