package cn.guicheng.limit.table;

import static cn.guicheng.limit.table.Xml.child;
import static cn.guicheng.limit.table.Xml.children;

import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes the rules of a limit table into a file that has the rest of it. */
final class TableWriter {
    private TableWriter() {}

    /** The file {@code frame} with the rules of {@code table} in place of its own: everything else stays as it was. */
    static String write(String frame, LimitTable table) {
        try {
            Document document = Xml.parse(frame);
            Element decision = TableReader.onlyDecision(document.getDocumentElement());
            Element rules = child(decision, "decisionTable").orElseThrow();
            children(rules, "rule").forEach(rule -> Xml.remove(rule));
            table.rules().forEach(rule -> Xml.append(rules, 3, ruleElement(document, rules.getNamespaceURI(), rule)));
            Xml.append(rules, 2, null);
            return Xml.print(document);
        } catch (UnreadableTable e) {
            throw new IllegalArgumentException("the frame is no limit table", e);
        }
    }

    private static Element ruleElement(Document document, String namespace, Rule rule) {
        Element element = document.createElementNS(namespace, "rule");
        element.setAttribute("id", rule.id());
        if (!rule.reason().isEmpty()) {
            Element description = document.createElementNS(namespace, "description");
            description.setTextContent(rule.reason());
            Xml.append(element, 4, description);
        }
        appendCells(element, "inputEntry", rule.id() + "_in", rule.inputs());
        appendCells(element, "outputEntry", rule.id() + "_out", rule.outputs());
        Xml.append(element, 3, null);
        return element;
    }

    private static void appendCells(Element rule, String name, String id, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Element entry = rule.getOwnerDocument().createElementNS(rule.getNamespaceURI(), name);
            entry.setAttribute("id", id + (i + 1));
            Element text = rule.getOwnerDocument().createElementNS(rule.getNamespaceURI(), "text");
            text.setTextContent(cells.get(i));
            Xml.append(entry, 5, text);
            Xml.append(entry, 4, null);
            Xml.append(rule, 4, entry);
        }
    }
}
