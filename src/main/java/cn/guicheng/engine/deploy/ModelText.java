package cn.guicheng.engine.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A flow chart as it is written: where expressions stand, and properties in the order of the file. */
final class ModelText {
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");

    private final Element process;
    private final List<Expression> expressions = new ArrayList<>();

    /** An expression and the id of the element at which it stands. */
    record Expression(String element, String place, String text) {}

    /** A model property and the element that has it. */
    record Property(String element, String type, String name, String value) {}

    /** Something that stands at an element, by the id of that. */
    record Found(String element, String value) {}

    ModelText(String xml) {
        Element document = Jsoup.parse(xml, "", Parser.xmlParser());
        Element found = document.getElementsByTag("bpmn:process").first();
        this.process = found == null ? document : found;
        this.process.getAllElements().forEach(this::collect);
    }

    private void collect(Element element) {
        if (element.tagName().equals("bpmn:documentation")) {
            return;
        }
        element.attributes().forEach(attribute -> collect(element, attribute.getKey(), attribute.getValue()));
        collect(element, element.tagName(), element.ownText());
    }

    private void collect(Element element, String place, String text) {
        Matcher found = EXPRESSION.matcher(text);
        while (found.find()) {
            expressions.add(new Expression(idOf(element), place, found.group(1)));
        }
    }

    List<Expression> expressions() {
        return expressions;
    }

    /** All model properties, those that stand twice also twice. */
    Stream<Property> properties() {
        return process.getElementsByTag("camunda:property").stream()
                .map(property -> new Property(
                        idOf(property), owner(property).tagName(), property.attr("name"), property.attr("value")));
    }

    /** The values of one attribute of all elements of one name. */
    Stream<Map.Entry<String, String>> attributes(String tag, String attribute) {
        return process.getElementsByTag(tag).stream()
                .filter(element -> element.hasAttr(attribute))
                .map(element -> Map.entry(idOf(element), element.attr(attribute)));
    }

    /** What stands in all elements of one name, without blanks around it. */
    Stream<Found> texts(String tag) {
        return process.getElementsByTag(tag).stream()
                .map(element -> new Found(idOf(element), element.ownText().strip()));
    }

    /** The names, without their prefix, of all elements that have it, or of all attributes that do. */
    Stream<Found> names(String prefix, boolean ofElements) {
        return process.getAllElements().stream().flatMap(element -> (ofElements
                        ? Stream.of(element.tagName())
                        : element.attributes().asList().stream().map(Attribute::getKey))
                .filter(name -> name.startsWith(prefix))
                .map(name -> new Found(idOf(element), name.substring(prefix.length()))));
    }

    /** The ids of all elements, messages and errors included. */
    Set<String> ids() {
        return Set.copyOf(process.root().select("[id]").eachAttr("id"));
    }

    /** The values of these attributes, each as a property of the element at which it stands. */
    Stream<Property> references(Set<String> attributes) {
        return process.getAllElements().stream()
                .filter(element -> element.tagName().startsWith("bpmn:"))
                .flatMap(element -> attributes.stream()
                        .filter(element::hasAttr)
                        .map(name -> new Property(idOf(element), element.tagName(), name, element.attr(name))));
    }

    private static String idOf(Element element) {
        return owner(element).attr("id");
    }

    private static Element owner(Element element) {
        Element owner = element;
        while (owner.parent() != null
                && (!owner.tagName().startsWith("bpmn:") || owner.attr("id").isEmpty())) {
            owner = owner.parent();
        }
        return owner;
    }
}
