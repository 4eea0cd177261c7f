package cn.guicheng.limit.table;

import cn.guicheng.engine.own.SafeXml;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The XML of tables. */
final class Xml {
    private static final int LARGEST = 1 << 20;

    /** A table is eight deep; what reads an element's text calls itself for each level. */
    private static final int DEEPEST = 50;

    private Xml() {}

    static Document parse(String xml) throws UnreadableTable {
        if (xml.length() > LARGEST) {
            throw new UnreadableTable("文件太大：规则表不得超过 1 MB。");
        }
        try {
            DocumentBuilder builder = SafeXml.reader(DEEPEST);
            builder.setErrorHandler(new Silent());
            return builder.parse(new InputSource(new StringReader(xml)));
        } catch (SAXParseException e) {
            throw new UnreadableTable(
                    e.getMessage().contains("DOCTYPE")
                            ? "文件里不能有 DOCTYPE 声明。"
                            : "不是完整的 XML 文件：第 %d 行附近有错。".formatted(e.getLineNumber()));
        } catch (SAXException e) {
            throw new UnreadableTable("不是完整的 XML 文件。");
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first message is the one to tell; nothing goes to the console. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // Not worth a manager's while.
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(element -> element.getLocalName().equals(name)
                        && parent.getNamespaceURI().equals(element.getNamespaceURI()))
                .toList();
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    /** The element and everything below it. */
    static List<Element> all(Element root) {
        List<Element> all = new ArrayList<>(List.of(root));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(children(all.get(i)));
        }
        return all;
    }

    /** What its {@code text} element holds; empty where it has none. */
    static String text(Element holder) {
        return child(holder, "text").map(Xml::content).orElse("");
    }

    static String content(Element element) {
        return element.getTextContent().strip();
    }

    /** Removes an element with the white space before it. */
    static void remove(Element element) {
        Node before = element.getPreviousSibling();
        if (before != null
                && before.getNodeType() == Node.TEXT_NODE
                && before.getTextContent().isBlank()) {
            element.getParentNode().removeChild(before);
        }
        element.getParentNode().removeChild(element);
    }

    /** Appends an element on a line of its own; with null only the line, before the end tag. */
    static void append(Element parent, int depth, Element child) {
        Node last = parent.getLastChild();
        if (last != null
                && last.getNodeType() == Node.TEXT_NODE
                && last.getTextContent().isBlank()) {
            parent.removeChild(last);
        }
        parent.appendChild(parent.getOwnerDocument().createTextNode("\n" + "  ".repeat(depth)));
        if (child != null) {
            parent.appendChild(child);
        }
    }

    static String print(Document document) {
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
            Transformer transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            document.setXmlStandalone(true);
            StringWriter text = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
