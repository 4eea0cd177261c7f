package cn.guicheng.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * How the server reckons a value from others: {@code workingDays(a, b)}, {@code days(a, b)}, {@code months(a, b)},
 * {@code sum(list, column * column)} or {@code yuan(amount)}; or what a limit table says, {@code <table>.<output>}.
 *
 * @param function its name
 * @param terms what it reckons with; of a sum the list
 * @param columns of a sum, multiplied with each other in each line
 */
record Formula(String function, List<Term> terms, List<String> columns) {
    private static final Pattern CALL = Pattern.compile("([A-Za-z]+)\\s*\\(([^()]*)\\)");
    private static final String OUTPUT = "output";
    private static final String WORKING_DAYS = "workingDays";
    private static final List<String> OF_TWO_DAYS = List.of(WORKING_DAYS, "days", "months");

    /** Throws IllegalArgumentException for a function that there is not, or other than its arguments. */
    static Formula parse(String text) {
        if (Term.outputIn(text.strip()).isPresent()) {
            return new Formula(OUTPUT, List.of(new Term(text.strip())), List.of());
        }
        Matcher call = CALL.matcher(text.strip());
        if (!call.matches()) {
            throw unknown(text);
        }
        List<String> arguments =
                Arrays.stream(call.group(2).split(",", -1)).map(String::strip).toList();
        String function = call.group(1);
        if (OF_TWO_DAYS.contains(function) && arguments.size() == 2
                || function.equals("yuan") && arguments.size() == 1) {
            return new Formula(function, arguments.stream().map(Term::new).toList(), List.of());
        }
        if (!function.equals("sum") || arguments.size() != 2) {
            throw unknown(text);
        }
        List<String> columns = Arrays.stream(arguments.get(1).split("\\*", -1))
                .map(String::strip)
                .toList();
        columns.forEach(Term::new);
        return new Formula(function, List.of(new Term(arguments.get(0))), columns);
    }

    private static IllegalArgumentException unknown(String text) {
        return new IllegalArgumentException(
                "data-computed=\"" + text
                        + "\" 无法理解，请写 workingDays(a, b)、days(a, b)、months(a, b)、sum(list, column * column)、yuan(amount) 或 规则表.输出");
    }

    /** The names of the two days where it is the number of working days between them; otherwise empty. */
    List<String> countsWorkingDaysBetween() {
        return function.equals(WORKING_DAYS)
                ? terms.stream().filter(Term::isName).map(Term::text).toList()
                : List.of();
    }

    /** Whether it is what a limit table says. */
    boolean isOutput() {
        return function.equals(OUTPUT);
    }

    /** The value in the field's type; null in it while something is missing. Throws {@link Refusal} where it cannot be reckoned. */
    TypedValue value(FormField field, FormValues values) {
        if (isOutput() && field.type().equals("String")) {
            Object said = values.said(terms.get(0));
            return Variables.stringValue(said == null ? null : said.toString());
        }
        BigDecimal result =
                switch (function) {
                    case "sum" -> sum(terms.get(0).text(), values);
                    case "yuan" -> yuan(field, values);
                    case OUTPUT ->
                        values.said(terms.get(0)) instanceof Number number ? new BigDecimal(number.toString()) : null;
                    default -> days(field, values);
                };
        try {
            return typed(field.type(), result);
        } catch (ArithmeticException tooLarge) {
            throw Refusal.invalid(field.label(), "算得的数字太大，或不是整数。");
        }
    }

    private static TypedValue typed(String type, BigDecimal result) {
        return switch (type) {
            case "Integer" -> Variables.integerValue(result == null ? null : result.intValueExact());
            case "Long" -> Variables.longValue(result == null ? null : result.longValueExact());
            default -> Variables.doubleValue(result == null ? null : result.doubleValue());
        };
    }

    private BigDecimal yuan(FormField field, FormValues values) {
        return values.of(terms.get(0), field) instanceof BigDecimal cents ? cents.movePointLeft(2) : null;
    }

    private BigDecimal days(FormField field, FormValues values) {
        if (values.of(terms.get(0), field) instanceof LocalDate from
                && values.of(terms.get(1), field) instanceof LocalDate to) {
            return BigDecimal.valueOf(
                    switch (function) {
                        case WORKING_DAYS -> values.office().workingDays().between(from, to);
                        case "months" -> months(from, to);
                        default -> Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
                    });
        }
        return null;
    }

    /** The fewest months after which, counted from the first day, the other is reached. */
    private static long months(LocalDate from, LocalDate to) {
        long months = Math.max(0, ChronoUnit.MONTHS.between(from, to));
        return from.plusMonths(months).isBefore(to) ? months + 1 : months;
    }

    private BigDecimal sum(String list, FormValues values) {
        JsonNode lines = values.lines(list);
        if (lines == null) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        int number = 0;
        for (JsonNode line : lines) {
            number++;
            BigDecimal product = BigDecimal.ONE;
            for (String column : columns) {
                product = product.multiply(values.number(list, number, line.path(column)));
            }
            sum = sum.add(product);
        }
        return sum;
    }
}
