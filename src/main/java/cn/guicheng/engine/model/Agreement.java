package cn.guicheng.engine.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many of those who are asked must agree: {@code all}, {@code one}, or a share such as {@code 2/3}, of which a part of a person
 * counts as a whole one.
 *
 * @param numerator of the share; 0 for one person, however many are asked
 */
public record Agreement(int numerator, int denominator) {
    private static final Pattern SHARE = Pattern.compile("([1-9][0-9]{0,3})/([1-9][0-9]{0,3})");

    /** Empty where it is none of the forms above, or more than all. */
    public static Optional<Agreement> parse(String text) {
        return switch (text.strip()) {
            case "all" -> Optional.of(new Agreement(1, 1));
            case "one" -> Optional.of(new Agreement(0, 1));
            default -> share(SHARE.matcher(text.strip()));
        };
    }

    private static Optional<Agreement> share(Matcher share) {
        return share.matches()
                ? Optional.of(new Agreement(Integer.parseInt(share.group(1)), Integer.parseInt(share.group(2))))
                        .filter(agreement -> agreement.numerator <= agreement.denominator)
                : Optional.empty();
    }

    /** Of so many that are asked, how many must agree; never none. */
    public int needed(int asked) {
        return Math.max(1, (asked * numerator + denominator - 1) / denominator);
    }
}
