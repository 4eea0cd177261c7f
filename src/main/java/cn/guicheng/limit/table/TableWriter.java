package cn.guicheng.limit.table;

import static cn.guicheng.limit.table.Xml.child;
import static cn.guicheng.limit.table.Xml.children;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes the rules of a limit table into a file that has the rest of it. */
final class TableWriter {
    private final Document document;
    private final Set<String> ids = new HashSet<>();

    private TableWriter(Document frame, LimitTable table) {
        document = frame;
        Xml.all(frame.getDocumentElement()).forEach(element -> ids.add(element.getAttribute("id")));
        table.rules().forEach(rule -> ids.add(rule.id()));
    }

    /** The file {@code frame} with the rules of {@code table} in place of its own: everything else stays as it was. */
    static String write(String frame, LimitTable table) {
        try {
            Document document = Xml.parse(frame);
            Element decision = TableReader.onlyDecision(document.getDocumentElement());
            Element rules = child(decision, "decisionTable").orElseThrow();
            children(rules, "rule").forEach(rule -> Xml.remove(rule));
            TableWriter writer = new TableWriter(document, table);
            table.rules().forEach(rule -> Xml.append(rules, 3, writer.ruleElement(rule)));
            Xml.append(rules, 2, null);
            return Xml.print(document);
        } catch (UnreadableTable e) {
            throw new IllegalArgumentException("the frame is no limit table", e);
        }
    }

    private Element ruleElement(Rule rule) {
        Element element = element("rule");
        element.setAttribute("id", rule.id());
        if (!rule.reason().isEmpty()) {
            Element description = element("description");
            description.setTextContent(rule.reason());
            Xml.append(element, 4, description);
        }
        appendCells(element, "inputEntry", rule.id() + "_in", rule.inputs());
        appendCells(element, "outputEntry", rule.id() + "_out", rule.outputs());
        Xml.append(element, 3, null);
        return element;
    }

    private void appendCells(Element rule, String name, String id, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Element entry = element(name);
            entry.setAttribute("id", unused(id + (i + 1)));
            Element text = element("text");
            text.setTextContent(cells.get(i));
            Xml.append(entry, 5, text);
            Xml.append(entry, 4, null);
            Xml.append(rule, 4, entry);
        }
    }

    private Element element(String name) {
        return document.createElementNS(document.getDocumentElement().getNamespaceURI(), name);
    }

    /** A rule may be called as another one's cell would be. */
    private String unused(String wished) {
        String id = wished;
        while (!ids.add(id)) {
            id += "_";
        }
        return id;
    }
}
