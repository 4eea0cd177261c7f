package cn.guicheng.register.normalform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What somebody types who types the first letter of each sign: {@code jgt} for 竣工图. A sign with several readings is found by
 * each of them: {@code zxw} and {@code cxw} for 曾小文.
 */
public final class PinyinInitials {
    /** So many spellings of a text at most. */
    public static final int MOST = 64;

    private static final int LONGEST_OF_NAME = 500;

    /** A text so short may be a name. */
    private static final int LONGEST_IN_DOUBT = 16;

    private static final int LONGEST_OF_DOUBTFUL = 120;

    /** Signs behind this one are left out. */
    private static final int LONGEST = 255;

    /** Initials of the readings of a sign, the usual one first. */
    private static final Map<Integer, String> READINGS = readings();

    private PinyinInitials() {}

    /** A spelling, by which reading each sign has in it; signs from {@code next} on may still have another. */
    private record Spelling(int[] readings, int next) {}

    /**
     * The ways in which the text is typed by initials, in small letters, letters and digits as they are and all else left out;
     * none where it has no Chinese sign. First that of the usual readings, then those in which one sign is read otherwise, then two,
     * and so on, {@link #MOST} at most: so each reading of each sign is among them unless more than that many are ambiguous.
     */
    public static Set<String> of(String text) {
        List<String> signs = text == null ? List.of() : signs(text);
        Set<String> spellings = new LinkedHashSet<>();
        Deque<Spelling> next = new ArrayDeque<>();
        if (text != null && text.codePoints().anyMatch(READINGS::containsKey)) {
            next.add(new Spelling(new int[signs.size()], 0));
        }
        while (!next.isEmpty() && spellings.size() < MOST) {
            Spelling spelling = next.remove();
            spellings.add(typed(signs, spelling));
            if (next.size() < MOST) {
                next.addAll(withOneMoreReadOtherwise(signs, spelling));
            }
        }
        return spellings;
    }

    /** All spellings in one text, to be searched in; those that would make it longer than this are left out. */
    public static String joined(String text, int longest) {
        StringBuilder joined = new StringBuilder();
        for (String spelling : of(text)) {
            String separated = joined.isEmpty() ? spelling : " " + spelling;
            if (joined.length() + separated.length() <= longest) {
                joined.append(separated);
            }
        }
        return joined.toString();
    }

    /** The same of somebody's name, 500 characters at most. */
    public static String ofName(String name) {
        return joined(name, LONGEST_OF_NAME);
    }

    /** The same of any text, which may be a name; empty where it is too long for one. */
    public static String whereName(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_IN_DOUBT ? joined(text, LONGEST_OF_DOUBTFUL) : "";
    }

    private static List<Spelling> withOneMoreReadOtherwise(List<String> signs, Spelling spelling) {
        List<Spelling> others = new ArrayList<>();
        for (int sign = spelling.next(); sign < signs.size(); sign++) {
            for (int reading = 1; reading < signs.get(sign).length(); reading++) {
                int[] readings = spelling.readings().clone();
                readings[sign] = reading;
                others.add(new Spelling(readings, sign + 1));
            }
        }
        return others;
    }

    private static String typed(List<String> signs, Spelling spelling) {
        StringBuilder typed = new StringBuilder(signs.size());
        for (int sign = 0; sign < signs.size(); sign++) {
            typed.append(signs.get(sign).charAt(spelling.readings()[sign]));
        }
        return typed.toString();
    }

    /** What can be typed for each sign. */
    private static List<String> signs(String text) {
        List<String> signs = new ArrayList<>();
        NormalForm.NAME
                .of(text)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .limit(LONGEST)
                .forEach(sign -> {
                    String readings = READINGS.get(sign);
                    if (readings != null) {
                        signs.add(readings);
                    } else if (sign < 128 && Character.isLetterOrDigit(sign)) {
                        signs.add(Character.toString(sign));
                    }
                });
        return signs;
    }

    private static Map<Integer, String> readings() {
        Map<Integer, String> readings = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PinyinInitials.class.getResourceAsStream("/pinyin/initials.txt"), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(line -> line[1].codePoints().forEach(sign -> readings.put(sign, line[0])));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(readings);
    }
}
