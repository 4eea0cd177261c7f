package cn.guicheng.engine.form;

import java.util.Arrays;
import java.util.List;

/** Several people as one text: their user ids, separated by commas. */
public final class People {
    private People() {}

    /** In their order; whoever stands there twice is there twice. */
    public static List<String> of(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(person -> !person.isEmpty())
                        .toList();
    }

    public static String text(List<String> people) {
        return String.join(",", people);
    }
}
