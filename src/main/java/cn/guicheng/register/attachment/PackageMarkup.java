package cn.guicheng.register.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The small XML files in which a package says what is in it: elements with attributes, no text. */
final class PackageMarkup {
    /** That of a package of twenty thousand parts has three. */
    private static final long LONGEST = 16L << 20;

    private static final int MOST_ELEMENTS = 100_000;

    /** One element, without its namespace. */
    record Element(String name, Map<String, String> attributes) {
        String attribute(String attribute) {
            return attributes.getOrDefault(attribute, "").strip();
        }
    }

    private PackageMarkup() {}

    /** All its elements, the outermost first. @throws IOException when it is none */
    static List<Element> read(Archive archive, Archive.Part part) throws IOException {
        try (InputStream content = new Allowance(LONGEST).of(archive.open(part))) {
            XMLStreamReader xml = reader(content);
            List<Element> elements = new ArrayList<>();
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || elements.size() > MOST_ELEMENTS) {
                    throw new IOException("no markup of a package");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    elements.add(element(xml));
                }
            }
            return elements;
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof Allowance.UsedUp ? new Allowance.UsedUp() : new IOException(e);
        }
    }

    /** The outermost element alone, of a file that may go on with anything. */
    static Element root(Archive archive, Archive.Part part) throws IOException {
        try (InputStream content = new Allowance(LONGEST).of(archive.open(part))) {
            XMLStreamReader xml = reader(content);
            xml.nextTag();
            return element(xml);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static XMLStreamReader reader(InputStream content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(content);
    }

    private static Element element(XMLStreamReader xml) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return new Element(xml.getLocalName(), attributes);
    }
}
