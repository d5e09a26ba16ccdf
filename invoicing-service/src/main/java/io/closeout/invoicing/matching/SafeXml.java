package io.closeout.invoicing.matching;

import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * Reads XML of strangers. A first pass, which builds nothing, refuses a document type (and with it entities of every
 * kind, external files and entity bombs), nesting and breadth beyond any invoice; only then it becomes a tree. The
 * parsers are those of the JDK by name, whatever else is on the class path.
 */
final class SafeXml {

    /** The deepest element of an EN 16931 invoice lies at 11. */
    private static final int DEEPEST = 40;

    private static final int MOST_ELEMENTS = 600_000;
    private static final int MOST_ATTRIBUTES = 30;

    private SafeXml() {}

    /** @throws ProblemException (422) for what is not XML or not harmless */
    static Document read(byte[] bytes) {
        inspect(bytes);
        try {
            return factory().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        } catch (SAXException e) {
            throw Unreadable.because("The file is not well-formed XML.");
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory;
    }

    private static void inspect(byte[] bytes) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            var shape = new Shape();
            while (reader.hasNext()) {
                shape.see(reader.next(), reader);
            }
        } catch (XMLStreamException e) {
            var location = e.getLocation();
            var line = location == null ? 0 : location.getLineNumber();
            throw Unreadable.because(
                    "The file is not well-formed XML.",
                    List.of(new Problem.Fault("/line/" + line, "Here the XML cannot be read any further.")));
        }
    }

    private static final class Shape {

        private int depth;
        private int elements;

        void see(int event, XMLStreamReader reader) {
            switch (event) {
                case XMLStreamConstants.DTD,
                        XMLStreamConstants.ENTITY_REFERENCE,
                        XMLStreamConstants.ENTITY_DECLARATION ->
                    throw Unreadable.because(
                            "The file declares a document type or entities, which an invoice has not.");
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    elements++;
                    if (depth > DEEPEST || elements > MOST_ELEMENTS || reader.getAttributeCount() > MOST_ATTRIBUTES) {
                        throw Unreadable.because("The file is nested deeper or has more elements than any invoice.");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // Text and comments say nothing here.
                }
            }
        }
    }
}
