package cn.guicheng.engine;

/** Texts as people typed them, and as a letter or a line can carry them. */
public final class Texts {
    private Texts() {}

    /** At most this many characters; what is cut off is shown to be. */
    public static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** Null where there is nothing but space. */
    public static String tidy(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
