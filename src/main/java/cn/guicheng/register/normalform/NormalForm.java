package cn.guicheng.register.normalform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** How a number or a name is brought into its one way of writing. What it then must look like, its own type or form says. */
public enum NormalForm {
    /** A number of digits alone, of an invoice or an account: blanks and dashes only group it. */
    NUMBER {
        @Override
        public String of(String text) {
            return halfWidth(kept(halfWidth(text), false));
        }
    },
    /** A name or a number with letters, of a unit, a voucher or a case: without blanks, every dash a hyphen, in capitals. */
    NAME {
        @Override
        public String of(String text) {
            return halfWidth(kept(halfWidth(text), true).toUpperCase(Locale.ROOT));
        }
    },
    /** A telephone number, as {@link PhoneNumber} writes it. */
    PHONE {
        @Override
        public String of(String text) {
            return number(text).map(PhoneNumber::text).orElseGet(() -> NAME.of(text));
        }

        @Override
        public Optional<String> objection(String text) {
            return number(text).isPresent() ? Optional.empty() : Optional.of(PhoneNumber.WANTED);
        }

        private static Optional<PhoneNumber> number(String text) {
            return PhoneNumber.parse(text).or(() -> PhoneNumber.parse(NAME.of(text)));
        }
    };

    /** The text in this form; empty where nothing is left of it. */
    public abstract String of(String text);

    /** Why the text cannot be one of these, in Chinese; what only a form can say of it is not asked. */
    public Optional<String> objection(String text) {
        return Optional.empty();
    }

    /** Forms are called so in form files; empty for any other word. */
    public static Optional<NormalForm> called(String name) {
        return switch (name) {
            case "number" -> Optional.of(NUMBER);
            case "name" -> Optional.of(NAME);
            case "phone" -> Optional.of(PHONE);
            default -> Optional.empty();
        };
    }

    /** Full-width, circled, superscript and other dressed-up signs as the plain ones (Unicode's NFKC). */
    private static String halfWidth(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static String kept(String text, boolean dashesCount) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(sign -> !Signs.isUnseen(sign)).forEach(sign -> {
            if (!Signs.isDash(sign)) {
                kept.appendCodePoint(sign);
            } else if (dashesCount) {
                kept.append('-');
            }
        });
        return kept.toString();
    }
}
