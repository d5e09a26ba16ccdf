package io.closeout.invoicing.matching;

import io.closeout.kit.http.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;

/** Takes the XML out of a Factur-X or ZUGFeRD invoice. */
final class PdfAttachment {

    private static final Set<String> NAMES =
            Set.of("factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml", "order-x.xml", "cii.xml");
    private static final int DEEPEST = 8;
    private static final int CHUNK = 64 * 1024;

    private PdfAttachment() {}

    /** @throws ProblemException (422) for a PDF that cannot be read, or without an invoice in it */
    static byte[] xml(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var files = files(document);
            for (var file : files.entrySet()) {
                if (NAMES.contains(file.getKey().toLowerCase(Locale.ROOT))) {
                    return bytes(file.getValue());
                }
            }
            throw Unreadable.because(
                    "The PDF holds no XML invoice (factur-x.xml). Send the XML itself, or a Factur-X PDF.");
        } catch (IOException | IllegalArgumentException | ClassCastException | NullPointerException broken) {
            throw Unreadable.because("The PDF cannot be read.");
        }
    }

    private static Map<String, PDComplexFileSpecification> files(PDDocument document) throws IOException {
        var found = new TreeMap<String, PDComplexFileSpecification>();
        var names = document.getDocumentCatalog().getNames();
        if (names != null) {
            collect(
                    new PDDocumentNameDictionary(document.getDocumentCatalog(), names.getCOSObject())
                            .getEmbeddedFiles(),
                    found,
                    0);
        }
        return found;
    }

    private static void collect(
            PDNameTreeNode<PDComplexFileSpecification> node, Map<String, PDComplexFileSpecification> found, int depth)
            throws IOException {
        if (node == null || depth > DEEPEST) {
            return;
        }
        var names = node.getNames();
        if (names != null) {
            names.values().forEach(file -> found.putIfAbsent(String.valueOf(file.getFilename()), file));
        }
        var kids = node.getKids();
        if (kids != null) {
            for (var kid : kids) {
                collect(kid, found, depth + 1);
            }
        }
    }

    /** What is packed small may be large. */
    private static byte[] bytes(PDComplexFileSpecification file) throws IOException {
        var embedded = file.getEmbeddedFileUnicode() == null ? file.getEmbeddedFile() : file.getEmbeddedFileUnicode();
        try (InputStream in = embedded.createInputStream()) {
            var out = new ByteArrayOutputStream(CHUNK);
            var chunk = new byte[CHUNK];
            for (var read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (out.size() + read > Upload.LARGEST) {
                    throw Unreadable.because("The XML in the PDF has more than 10 MB.");
                }
                out.write(chunk, 0, read);
            }
            return out.toByteArray();
        }
    }
}
