package cn.guicheng.limit.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** What an input cell asks of a value: the part of FEEL's unary tests that managers use. */
public sealed interface InputTest {
    /** Whether a value passes: a BigDecimal, Boolean or String, or null where nobody gave one. */
    boolean matches(Object value);

    /** The values at which the answer may change. */
    Stream<Object> points();

    /** As FEEL, in the one way in which it is stored. */
    String text();

    /** The numbers to which it compares a value; those that it only equals are none. */
    default Stream<BigDecimal> limits() {
        return Stream.empty();
    }

    /** Whether it asks how a value stands to a limit. */
    default boolean compares() {
        return this instanceof Compared
                || this instanceof Between
                || this instanceof OneOf several && several.tests().stream().anyMatch(InputTest::compares);
    }

    /** Whatever it is, or missing. */
    record Any() implements InputTest {
        @Override
        public boolean matches(Object value) {
            return true;
        }

        @Override
        public Stream<Object> points() {
            return Stream.empty();
        }

        @Override
        public String text() {
            return "";
        }
    }

    /** Exactly this one. */
    record Equal(Object wanted) implements InputTest {
        @Override
        public boolean matches(Object value) {
            return wanted.equals(value);
        }

        @Override
        public Stream<Object> points() {
            return Stream.of(wanted);
        }

        @Override
        public String text() {
            return CellText.of(wanted);
        }
    }

    /** Numbers beyond a limit. */
    record Compared(Operator operator, BigDecimal limit) implements InputTest {
        /** How a number stands to the limit. */
        public enum Operator {
            LESS("<"),
            AT_MOST("<="),
            MORE(">"),
            AT_LEAST(">=");

            private final String sign;

            Operator(String sign) {
                this.sign = sign;
            }

            String sign() {
                return sign;
            }

            boolean holds(int comparison) {
                return switch (this) {
                    case LESS -> comparison < 0;
                    case AT_MOST -> comparison <= 0;
                    case MORE -> comparison > 0;
                    case AT_LEAST -> comparison >= 0;
                };
            }
        }

        @Override
        public boolean matches(Object value) {
            return value instanceof BigDecimal number && operator.holds(number.compareTo(limit));
        }

        @Override
        public Stream<Object> points() {
            return Stream.of(limit);
        }

        @Override
        public Stream<BigDecimal> limits() {
            return Stream.of(limit);
        }

        @Override
        public String text() {
            return operator.sign() + " " + CellText.of(limit);
        }
    }

    /** Numbers between two limits, each of them included or not. */
    record Between(BigDecimal low, boolean withLow, BigDecimal high, boolean withHigh) implements InputTest {
        @Override
        public boolean matches(Object value) {
            return value instanceof BigDecimal number
                    && number.compareTo(low) >= (withLow ? 0 : 1)
                    && number.compareTo(high) <= (withHigh ? 0 : -1);
        }

        @Override
        public Stream<Object> points() {
            return Stream.of(low, high);
        }

        @Override
        public Stream<BigDecimal> limits() {
            return Stream.of(low, high);
        }

        @Override
        public String text() {
            return (withLow ? "[" : "]") + CellText.of(low) + ".." + CellText.of(high) + (withHigh ? "]" : "[");
        }
    }

    /** One of several. */
    record OneOf(List<InputTest> tests) implements InputTest {
        @Override
        public boolean matches(Object value) {
            return tests.stream().anyMatch(test -> test.matches(value));
        }

        @Override
        public Stream<Object> points() {
            return tests.stream().flatMap(InputTest::points);
        }

        @Override
        public Stream<BigDecimal> limits() {
            return tests.stream().flatMap(InputTest::limits);
        }

        @Override
        public String text() {
            return String.join(", ", tests.stream().map(InputTest::text).toList());
        }
    }

    /** None of several. */
    record Not(InputTest test) implements InputTest {
        @Override
        public boolean matches(Object value) {
            // Nothing is not equal to anything; but how it compares to a number is not known, and neither is the
            // opposite.
            return value == null ? !test.compares() : !test.matches(value);
        }

        @Override
        public Stream<Object> points() {
            return test.points();
        }

        @Override
        public Stream<BigDecimal> limits() {
            return test.limits();
        }

        @Override
        public String text() {
            return "not(" + test.text() + ")";
        }
    }
}
