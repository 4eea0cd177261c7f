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
 * @param minFiles how many different files it must name, or null
 */
public record FieldRules(
        boolean day, List<Bound> bounds, Formula computed, boolean colleague, boolean notSelf, Operand minFiles) {

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
                element.hasAttr("data-min-files") ? Operand.parse(element.attr("data-min-files")) : null);
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
