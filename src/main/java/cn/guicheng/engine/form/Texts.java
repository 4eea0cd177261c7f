package cn.guicheng.engine.form;

import cn.guicheng.register.normalform.Signs;

/** Texts as people typed them, and as a letter or a line can carry them. */
public final class Texts {
    private Texts() {}

    /** At most this many characters; what is cut off is shown to be. */
    public static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** Null where there is nothing to be seen. */
    public static String tidy(String text) {
        return Signs.areBlank(text) ? null : text.strip();
    }

    /** Whether every database keeps it as it is: without the null character, and no sign cut in half. */
    public static boolean canBeKept(String text) {
        return text.codePoints().noneMatch(sign -> sign == 0 || Character.getType(sign) == Character.SURROGATE);
    }
}
