package cn.guicheng.engine.form;

import java.util.Arrays;
import java.util.List;

/** Several of a field's options as one text, separated by commas; in the order in which they were ticked, each once. */
public final class Choices {
    private Choices() {}

    public static List<String> of(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(choice -> !choice.isEmpty())
                        .distinct()
                        .toList();
    }

    public static String text(List<String> choices) {
        return String.join(",", choices);
    }
}
