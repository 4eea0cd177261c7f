package cn.guicheng.engine.form;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a form holds a value against or reckons with: {@code today}, a number, a field or variable, or {@code <table>.<output>}. */
record Term(String text) {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,9})?");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern OUTPUT = Pattern.compile("([a-z][a-z0-9-]*)\\.([a-z][A-Za-z0-9]*)");

    Term {
        if (!NUMBER.matcher(text).matches()
                && !NAME.matcher(text).matches()
                && !OUTPUT.matcher(text).matches()) {
            throw new IllegalArgumentException("\"" + text + "\" 无法理解，请写 today、数字、变量或 规则表.输出");
        }
    }

    boolean isToday() {
        return text.equals("today");
    }

    /** Whether it is a field or a variable of the case. */
    boolean isName() {
        return !isToday() && NAME.matcher(text).matches();
    }

    Optional<BigDecimal> number() {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    Optional<TableOutput> output() {
        return outputIn(text);
    }

    /** The output of a limit table that a name such as {@code leave-rules.certificate} stands for. */
    static Optional<TableOutput> outputIn(String name) {
        Matcher parts = OUTPUT.matcher(name);
        return parts.matches() ? Optional.of(new TableOutput(parts.group(1), parts.group(2))) : Optional.empty();
    }

    /** One output of a limit table. */
    record TableOutput(String table, String output) {}
}
