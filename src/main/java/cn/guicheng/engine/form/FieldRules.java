package cn.guicheng.engine.form;

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
        Operand minFiles) {

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
                element.hasAttr("data-min-files") ? Operand.parse(element.attr("data-min-files")) : null);
    }

    private static FormField.Condition condition(Element element, String attribute) {
        return element.hasAttr(attribute) ? FormField.Condition.parse(element.attr(attribute)) : null;
    }

    private static String name(Element element, String attribute) {
        return element.hasAttr(attribute) ? element.attr(attribute).strip() : null;
    }

    /** Whether the server reckons it. */
    public boolean isComputed() {
        return computed != null;
    }

    /** Everything that its value is held against. */
    Stream<Term> terms() {
        return Stream.concat(bounds.stream().map(Bound::operand), Stream.ofNullable(minFiles))
                .flatMap(operand -> operand.terms().stream());
    }
}
