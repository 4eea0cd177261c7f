package cn.guicheng.engine.form;

import cn.guicheng.register.normalform.NormalForm;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One field of a form file: what the browser shows and the server enforces.
 *
 * @param name the variable
 * @param type the engine's type name, such as {@code String} or {@code Json}
 * @param label what the person sees, used in messages
 * @param required whether it must always have a value
 * @param pattern what the whole value must match, or null
 * @param patternHint the words for a value that does not match
 * @param min smallest number, or null
 * @param max largest number, or null
 * @param minLength fewest characters
 * @param maxLength most characters
 * @param options allowed values with their labels; empty where any value is allowed
 * @param requiredWhen when it is required, or null
 * @param usedWhen when a value counts at all, or null for always
 * @param kind how a case sheet shows it ({@code person}, {@code people}, {@code group}), {@code several} of the options, or null
 * @param normalForm in which a text is checked and kept, or null for as it was typed
 * @param list the columns of a list, or null
 * @param rules what others have to be asked about
 */
public record FormField(
        String name,
        String type,
        String label,
        boolean required,
        Pattern pattern,
        String patternHint,
        BigDecimal min,
        BigDecimal max,
        int minLength,
        int maxLength,
        Map<String, String> options,
        Condition requiredWhen,
        Condition usedWhen,
        String kind,
        NormalForm normalForm,
        ListField list,
        FieldRules rules) {
    private static final String SEVERAL = "several";
    private static final String PERSON = "person";
    private static final String PEOPLE = "people";
    private static final String GROUP = "group";
    private static final Set<String> NUMBERS = Set.of("Long", "Integer", "Short", "Double");

    /**
     * A condition on another field: {@code decision=approve}, {@code decision=a|b} or {@code decision!=approve}.
     *
     * @param field the other field's name
     * @param equal whether one of the values must be there, or none of them
     * @param values the values
     */
    public record Condition(String field, boolean equal, java.util.Set<String> values) {
        public static Condition parse(String text) {
            String[] parts = text.trim().split("!?=", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException("条件“" + text + "”无法理解，请写成 字段=值 或 字段!=值");
            }
            return new Condition(
                    parts[0].trim(),
                    !text.contains("!="),
                    java.util.Set.copyOf(java.util.List.of(parts[1].trim().split("\\|"))));
        }

        public boolean holds(String value) {
            return value != null && values.contains(value) == equal;
        }
    }

    /** Whether it is money, which is counted in cents and told in yuan. */
    boolean isInCents() {
        return name.endsWith("InCents");
    }

    /** Whether it is a day, or a point in time. */
    public boolean isDay() {
        return rules.day() || type.equals("Date");
    }

    /** Whether it holds several of its options, separated by commas. */
    public boolean isOfSeveral() {
        return SEVERAL.equals(kind);
    }

    /** Whether it holds user ids, separated by commas, of at least {@code min} and at most {@code max} people. */
    public boolean isOfPeople() {
        return PEOPLE.equals(kind);
    }

    /** Whether it names somebody, or several people. */
    boolean namesPeople() {
        return PERSON.equals(kind) || isOfPeople();
    }

    /** Whether it names a department or a post. */
    boolean namesAGroup() {
        return GROUP.equals(kind);
    }

    /** Refuses a value outside the field's limits, naming the field; {@code text} is written as the field's type is. */
    public void check(String text) {
        if (NUMBERS.contains(type)) {
            checkNumber(number(text));
        } else if (type.equals("String")) {
            checkText(text);
        }
    }

    private BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException infiniteOrNone) {
            throw Refusal.invalid(label, "须为数字。");
        }
    }

    private void checkNumber(BigDecimal number) {
        if (min != null && number.compareTo(min) < 0) {
            throw Refusal.invalid(label, "不得小于 %s。".formatted(min.toPlainString()));
        }
        if (max != null && number.compareTo(max) > 0) {
            throw Refusal.invalid(label, "不得大于 %s。".formatted(max.toPlainString()));
        }
        BigDecimal step = rules.step();
        if (step != null && number.remainder(step).signum() != 0) {
            throw Refusal.invalid(label, "最多 %d 位小数。".formatted(Math.max(0, step.scale())));
        }
    }

    private void checkText(String text) {
        if (!Texts.canBeKept(text)) {
            throw Refusal.invalid(label, "含有不能保存的字符。");
        }
        int length = text.codePointCount(0, text.length());
        if (length < minLength) {
            throw Refusal.invalid(label, "不得少于 %d 个字。".formatted(minLength));
        }
        if (length > maxLength || text.length() > maxLength) {
            throw Refusal.invalid(label, "不得超过 %d 个字。".formatted(maxLength));
        }
        boolean chosen = isOfSeveral() ? options.keySet().containsAll(Choices.of(text)) : options.containsKey(text);
        if (!options.isEmpty() && !chosen) {
            throw Refusal.invalid(label, "须为以下之一：" + String.join("、", options.values()) + "。");
        }
        if (normalForm != null) {
            normalForm.objection(text).ifPresent(objection -> {
                throw Refusal.invalid(label, objection);
            });
        }
        if (pattern != null && !pattern.matcher(text).matches()) {
            throw Refusal.invalid(label, patternHint.isEmpty() ? "格式不正确。" : patternHint);
        }
    }
}
