package cn.guicheng.engine.deploy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** A decision table as it is written: what it asks and what it answers. */
final class TableText {
    private final Document document;

    TableText(String xml) {
        this.document = Jsoup.parse(xml, "", Parser.xmlParser());
    }

    /** Whether it says how long its decisions are kept. */
    boolean saysHowLongItIsKept() {
        return document.getElementsByTag("decision").stream()
                .allMatch(decision -> decision.hasAttr("camunda:historyTimeToLive"));
    }

    /** The names of its outputs. */
    Set<String> outputs() {
        return document.getElementsByTag("output").stream()
                .map(output -> output.attr("name"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The texts that one of its outputs answers, without their quotes. */
    Set<String> answers(String output) {
        List<String> names = document.getElementsByTag("output").eachAttr("name");
        return document.getElementsByTag("rule").stream()
                .map(rule -> rule.getElementsByTag("outputEntry"))
                .filter(entries -> entries.size() == names.size())
                .map(entries -> entries.get(names.indexOf(output)).text().strip())
                .filter(text -> text.matches("\"[^\"]+\""))
                .map(text -> text.substring(1, text.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What its inputs ask for. */
    Set<String> inputs() {
        return document.getElementsByTag("inputExpression").stream()
                .map(input -> input.text().strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
