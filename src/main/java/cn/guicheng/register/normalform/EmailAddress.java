package cn.guicheng.register.normalform;

import java.util.Optional;
import java.util.regex.Pattern;

/** An address that a letter reaches, in plain signs, as mail servers take it: {@code name@example.com}. */
public record EmailAddress(String text) {
    private static final int LONGEST = 254;
    private static final int LONGEST_NAME = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final String LAST_LABEL = "(?:[A-Za-z]{2,63}|[Xx][Nn]--[A-Za-z0-9-]{1,57}[A-Za-z0-9])";
    private static final Pattern ADDRESS =
            Pattern.compile("(" + ATOM + "(?:\\." + ATOM + ")*)@(?:" + LABEL + "\\.)+" + LAST_LABEL);

    /** Blanks around do not count; empty for anything that is no address. */
    public static Optional<EmailAddress> parse(String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        String text = typed.strip();
        var matched = ADDRESS.matcher(text);
        return text.length() <= LONGEST && matched.matches() && matched.group(1).length() <= LONGEST_NAME
                ? Optional.of(new EmailAddress(text))
                : Optional.empty();
    }
}
