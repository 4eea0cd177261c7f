package cn.guicheng.web.kit;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.Spelling;
import java.util.Collection;
import java.util.Locale;

/**
 * What an address is asked with, read by those who have seen first that whoever asks may: a stranger is refused (403, 404) whatever is
 * wrong (400) with what they send.
 */
public final class Asked {
    private Asked() {}

    /** A switch; null and blank are off. Refuses (400), naming the parameter, what is neither on nor off. */
    public static boolean flag(String name, String text) {
        return switch (first(text).toLowerCase(Locale.ROOT)) {
            case "true", "on", "yes", "1" -> true;
            case "", "false", "off", "no", "0" -> false;
            default -> throw mistyped(name);
        };
    }

    /** A number; {@code otherwise}, which may be null, where it is null or blank. Refuses (400), naming the parameter, what is none. */
    public static Integer number(String name, String text, Integer otherwise) {
        String sent = first(text);
        if (sent.isEmpty()) {
            return otherwise;
        }
        try {
            return Integer.valueOf(sent);
        } catch (NumberFormatException e) {
            throw mistyped(name);
        }
    }

    /** Refuses (400) a parameter that has nearly the name of one of these, which is left out. */
    public static void checkSpelling(Collection<String> sent, String... names) {
        for (String name : names) {
            Spelling.check(sent, name, name);
        }
    }

    /** What is sent twice comes joined by a comma, and the first counts. */
    private static String first(String text) {
        return text == null ? "" : text.split(",", 2)[0].strip();
    }

    private static Refusal mistyped(String name) {
        return Refusal.invalid(name, "类型或大小不正确。");
    }
}
