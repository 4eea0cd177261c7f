package cn.guicheng.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** What is wrong with the value of a column in a line, in words; nothing where it is as its form declares it. */
record ListValue(ListColumn column, LocalDate today) {
    private static final long LARGEST_CENTS = 9_999_999_999L;

    /** Whether nothing is filled in: a blank text and no amount are nothing. */
    static boolean isMissing(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isTextual() && Texts.tidy(value.textValue()) == null
                || value.isBoolean() && !value.booleanValue()
                || value.isIntegralNumber() && value.longValue() == 0;
    }

    Optional<String> problem(JsonNode value) {
        if (value.isMissingNode() || value.isNull() || value.isTextual() && Texts.tidy(value.textValue()) == null) {
            return column.required() ? Optional.of("必须填写。") : Optional.empty();
        }
        return Optional.ofNullable(
                switch (column.type()) {
                    case TEXT -> text(value);
                    case INTEGER -> integer(value);
                    case CENTS -> cents(value);
                    case DAY -> day(value);
                    case CHOICE -> choice(value);
                    case BOOLEAN -> value.isBoolean() ? null : "须为是或否。";
                });
    }

    private String text(JsonNode value) {
        if (!value.isTextual()) {
            return "须为文字。";
        }
        String text = value.textValue().strip();
        if (text.length() > column.maxLength()) {
            return "不得超过 %d 个字。".formatted(column.maxLength());
        }
        boolean fits =
                column.pattern() == null || column.pattern().matcher(text).matches();
        return fits ? null : column.hint().isEmpty() ? "格式不正确。" : column.hint();
    }

    private String integer(JsonNode value) {
        if (!value.isIntegralNumber()) {
            return "须为整数。";
        }
        BigDecimal number = value.decimalValue();
        if (column.min() != null && number.compareTo(new BigDecimal(column.min())) < 0) {
            return "不得小于 %s。".formatted(column.min());
        }
        boolean isAbove = column.max() != null && number.compareTo(new BigDecimal(column.max())) > 0;
        return isAbove ? "不得大于 %s。".formatted(column.max()) : null;
    }

    private String cents(JsonNode value) {
        long least = column.min() == null ? 0 : Long.parseLong(column.min());
        long most = column.max() == null ? LARGEST_CENTS : Long.parseLong(column.max());
        return Cents.read(value)
                        .filter(cents -> cents >= least && cents <= most)
                        .isPresent()
                ? null
                : "须为 %s 至 %s 元，最多两位小数。".formatted(yuan(least), yuan(most));
    }

    private String day(JsonNode value) {
        LocalDate day;
        try {
            day = LocalDate.parse(value.asText());
        } catch (DateTimeException e) {
            return "须为有效日期，如 2026-11-01。";
        }
        if (column.min() != null && day.isBefore(day(column.min()))) {
            return "不得早于%s。".formatted(dayInWords(column.min()));
        }
        boolean isAfter = column.max() != null && day.isAfter(day(column.max()));
        return isAfter ? "不得晚于%s。".formatted(dayInWords(column.max())) : null;
    }

    private LocalDate day(String limit) {
        return limit.equals("today") ? today : LocalDate.parse(limit);
    }

    private static String dayInWords(String limit) {
        return limit.equals("today") ? "今天" : " " + limit;
    }

    private String choice(JsonNode value) {
        return value.isTextual() && column.options().containsKey(value.textValue())
                ? null
                : "须为以下之一：" + String.join("、", column.options().values()) + "。";
    }

    private static String yuan(long cents) {
        return "%,d.%02d".formatted(cents / 100, cents % 100);
    }
}
