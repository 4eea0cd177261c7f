package cn.guicheng.engine.form;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * What a form asks of a field that the office, the calendar or another value has to be asked about.
 *
 * @param day whether its text is a day
 * @param bounds which days or numbers are too early or late, too small or large
 * @param computed how the server reckons it, or null where a person fills it in
 * @param colleague whether it must name somebody who works here
 * @param notSelf whether it may name neither who hands it in nor who started the case
 * @param selfWhen when it may name nobody but who hands it in, or null
 * @param notSelfWhen when it may not name who hands it in, or null
 * @param otherThan the field that may not name the same person, or null
 * @param requiredWith the field that must not be filled in without this one, or null
 * @param minFiles how many different files it must name, or null
 * @param step of which a number is a whole multiple, or null
 * @param lines how many lines a list must have, or null
 * @param wholeDay whether of a point in time only its day is meant
 */
public record FieldRules(
        boolean day,
        List<Bound> bounds,
        Formula computed,
        boolean colleague,
        boolean notSelf,
        FormField.Condition selfWhen,
        FormField.Condition notSelfWhen,
        String otherThan,
        String requiredWith,
        Operand minFiles,
        BigDecimal step,
        Operand lines,
        boolean wholeDay) {

    /** Throws IllegalArgumentException where an attribute cannot be read. */
    static FieldRules read(Element element) {
        return new FieldRules(
                element.attr("data-type").equals("day"),
                Arrays.stream(Bound.Kind.values())
                        .filter(kind -> element.hasAttr(kind.attribute()))
                        .map(kind -> new Bound(kind, Operand.parse(element.attr(kind.attribute()))))
                        .toList(),
                element.hasAttr("data-computed") ? Formula.parse(element.attr("data-computed")) : null,
                element.hasAttr("data-colleague"),
                element.hasAttr("data-not-self"),
                condition(element, "data-self-when"),
                condition(element, "data-not-self-when"),
                name(element, "data-other-than"),
                name(element, "data-required-with"),
                operand(element, "data-min-files"),
                element.attr("step").matches("[0-9.]+") ? new BigDecimal(element.attr("step")) : null,
                operand(element, "data-lines"),
                element.hasAttr("data-whole-day"));
    }

    private static FormField.Condition condition(Element element, String attribute) {
        return element.hasAttr(attribute) ? FormField.Condition.parse(element.attr(attribute)) : null;
    }

    private static Operand operand(Element element, String attribute) {
        return element.hasAttr(attribute) ? Operand.parse(element.attr(attribute)) : null;
    }

    private static String name(Element element, String attribute) {
        return element.hasAttr(attribute) ? element.attr(attribute).strip() : null;
    }

    /** Whether the server reckons it. */
    public boolean isComputed() {
        return computed != null;
    }

    /** The two fields of days between which it is the number of working days; empty where it is anything else. */
    public List<String> countsWorkingDaysBetween() {
        return computed == null ? List.of() : computed.countsWorkingDaysBetween();
    }

    /** Everything that its value is held against. */
    Stream<Term> terms() {
        return Stream.of(bounds.stream().map(Bound::operand), Stream.ofNullable(minFiles), Stream.ofNullable(lines))
                .flatMap(operands -> operands)
                .flatMap(operand -> operand.terms().stream());
    }
}
