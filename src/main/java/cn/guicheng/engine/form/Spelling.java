package cn.guicheng.engine.form;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Names that are sent and mean another one. What is unknown is left alone; but who errs in a letter is told so, and what they may leave
 * out is not silently left out.
 */
public final class Spelling {
    private static final int LONG = 8;
    private static final int SHORT = 4;

    private Spelling() {}

    /** The one of the sent names that is nearly this one; empty where this one itself is among them. */
    public static Optional<String> nearly(Collection<String> sent, String name) {
        return sent.contains(name)
                ? Optional.empty()
                : sent.stream().filter(one -> isNearly(one, name)).findFirst();
    }

    /** Refuses (400) a name that is nearly this one, which is not among them. */
    public static void check(Collection<String> sent, String name, String label) {
        nearly(sent, name).ifPresent(one -> {
            throw Refusal.invalid(label, "写作“%s”，应为 %s。".formatted(Texts.shortened(one, 40), name));
        });
    }

    private static boolean isNearly(String sent, String name) {
        String plain = sent.replaceAll("[-_\\s]", "").toLowerCase(Locale.ROOT);
        int errors = name.length() >= LONG ? 2 : name.length() >= SHORT ? 1 : 0;
        return Math.abs(plain.length() - name.length()) <= errors
                && distance(plain, name.toLowerCase(Locale.ROOT)) <= errors;
    }

    /** How many letters have to be changed, added or left out. */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }
}
