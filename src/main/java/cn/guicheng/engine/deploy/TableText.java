package cn.guicheng.engine.deploy;

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

    /** The names of its outputs. */
    Set<String> outputs() {
        return document.getElementsByTag("output").stream()
                .map(output -> output.attr("name"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What its inputs ask for. */
    Set<String> inputs() {
        return document.getElementsByTag("inputExpression").stream()
                .map(input -> input.text().strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
