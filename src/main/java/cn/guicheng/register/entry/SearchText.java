package cn.guicheng.register.entry;

import java.util.List;
import java.util.Locale;

/** All texts of a row in small letters, in which a search looks for what was typed. */
final class SearchText {
    private static final int LONGEST = 100_000;

    private SearchText() {}

    static String of(String caseNumber, List<String> texts) {
        String text = (caseNumber + " " + String.join(" ", texts)).toLowerCase(Locale.ROOT);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
