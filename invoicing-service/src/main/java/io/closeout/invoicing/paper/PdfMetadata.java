package io.closeout.invoicing.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * What a file says about itself, twice as PDF/A asks for: in the information dictionary and in XMP (ISO 19005-3,
 * 6.6.2). No clock and no chance: dates are the issue date, ids come from the document's own.
 *
 * @param electronic whether an electronic invoice lies inside (Factur-X 1.0, profile EN 16931)
 */
record PdfMetadata(
        String title, String author, String language, LocalDate day, UUID id, boolean tagged, boolean electronic) {

    static final String PRODUCER = "Closeout";

    private static final String TEXT = "Text";
    private static final String OURS = "external";

    private static final String PACKET = """
            <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>%2$s</rdf:li></rdf:Seq></dc:creator></rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>%3$s</pdf:Producer></rdf:Description>
            <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreatorTool>%3$s</xmp:CreatorTool><xmp:CreateDate>%4$sT00:00:00Z</xmp:CreateDate><xmp:ModifyDate>%4$sT00:00:00Z</xmp:ModifyDate></rdf:Description>
            %5$s</rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>""";

    private static final String PDF_UA = """
            <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
            """;

    private static final String FACTUR_X = """
            <rdf:Description rdf:about="" xmlns:fx="urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#"><fx:DocumentType>INVOICE</fx:DocumentType><fx:DocumentFileName>factur-x.xml</fx:DocumentFileName><fx:Version>1.0</fx:Version><fx:ConformanceLevel>EN 16931</fx:ConformanceLevel></rdf:Description>
            """;

    /** PDF/A wants schemas that it does not know itself described, all in one place (ISO 19005-3, 6.6.2.3). */
    private static final String EXTENSIONS = """
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>%s</rdf:Bag></pdfaExtension:schemas></rdf:Description>
            """;

    private static final String ACCESSIBLE = schema(
            "PDF/UA Universal Accessibility Schema",
            "http://www.aiim.org/pdfua/ns/id/",
            "pdfuaid",
            property("part", "Integer", "internal", "The part of ISO 14289 that the file follows"));

    private static final String ELECTRONIC = schema(
            "Factur-X PDFA Extension Schema",
            "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#",
            "fx",
            property("DocumentFileName", TEXT, OURS, "The name of the embedded XML document")
                    + property("DocumentType", TEXT, OURS, "The type of the hybrid document in capital letters")
                    + property(
                            "Version", TEXT, OURS, "The version of the standard applying to the embedded XML document")
                    + property("ConformanceLevel", TEXT, OURS, "The conformance level of the embedded XML document"));

    private static String schema(String name, String namespace, String prefix, String properties) {
        return """
                <rdf:li rdf:parseType="Resource"><pdfaSchema:schema>%s</pdfaSchema:schema>\
                <pdfaSchema:namespaceURI>%s</pdfaSchema:namespaceURI><pdfaSchema:prefix>%s</pdfaSchema:prefix>\
                <pdfaSchema:property><rdf:Seq>%s</rdf:Seq></pdfaSchema:property></rdf:li>""".formatted(name, namespace, prefix, properties);
    }

    private static String property(String name, String type, String category, String description) {
        return """
                <rdf:li rdf:parseType="Resource"><pdfaProperty:name>%s</pdfaProperty:name>\
                <pdfaProperty:valueType>%s</pdfaProperty:valueType><pdfaProperty:category>%s</pdfaProperty:category>\
                <pdfaProperty:description>%s</pdfaProperty:description></rdf:li>""".formatted(name, type, category, description);
    }

    /** Replaces what the printer said. */
    void describe(PDDocument pages) throws IOException {
        var information = new PDDocumentInformation();
        information.setTitle(title);
        information.setAuthor(author);
        information.setCreator(PRODUCER);
        information.setProducer(PRODUCER);
        information.setCreationDate(midnight());
        information.setModificationDate(midnight());
        pages.setDocumentInformation(information);
        var catalog = pages.getDocumentCatalog();
        catalog.setLanguage(language);
        var xmp = new PDMetadata(pages);
        xmp.importXMPMetadata(packet().getBytes(UTF_8));
        catalog.setMetadata(xmp);
        pages.setDocumentId(id.getMostSignificantBits() ^ id.getLeastSignificantBits());
    }

    Calendar midnight() {
        return GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC));
    }

    String packet() {
        var schemas = (tagged ? ACCESSIBLE : "") + (electronic ? ELECTRONIC : "");
        var more = (tagged ? PDF_UA : "")
                + (electronic ? FACTUR_X : "")
                + (schemas.isEmpty() ? "" : EXTENSIONS.formatted(schemas));
        return PACKET.formatted(escaped(title), escaped(author), PRODUCER, day, more);
    }

    private static String escaped(String text) {
        return XmlText.of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
