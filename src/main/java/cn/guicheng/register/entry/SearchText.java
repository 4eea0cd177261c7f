package cn.guicheng.register.entry;

import cn.guicheng.register.normalform.PinyinInitials;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All texts of a row in small letters, names by their initials too, in which a search looks for what was typed. */
final class SearchText {
    private static final int LONGEST = 100_000;

    private SearchText() {}

    static String of(String caseNumber, List<String> texts) {
        String text = Stream.concat(
                        Stream.concat(Stream.of(caseNumber), texts.stream()),
                        texts.stream().map(PinyinInitials::whereName).filter(initials -> !initials.isEmpty()))
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
