package io.closeout.invoicing.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * Puts an electronic invoice (CII) into a PDF/A-3 as Factur-X 1.0 asks for: named {@code factur-x.xml}, associated with
 * the whole document, and another form of the same (AFRelationship Alternative).
 */
final class FacturX {

    private static final String NAME = "factur-x.xml";

    private FacturX() {}

    static void embed(PDDocument pages, byte[] xml, Calendar day) throws IOException {
        var file = new PDEmbeddedFile(pages, new ByteArrayInputStream(xml), COSName.FLATE_DECODE);
        file.setSubtype("text/xml");
        file.setSize(xml.length);
        file.setCreationDate(day);
        file.setModDate(day);
        var specification = new PDComplexFileSpecification();
        specification.setFile(NAME);
        specification.setFileUnicode(NAME);
        specification.setFileDescription("Factur-X");
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName("AFRelationship", "Alternative");
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(NAME, specification));
        var names = new PDDocumentNameDictionary(pages.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        pages.getDocumentCatalog().setNames(names);
        var associated = new COSArray();
        associated.add(specification);
        pages.getDocumentCatalog().getCOSObject().setItem("AF", associated);
    }
}
