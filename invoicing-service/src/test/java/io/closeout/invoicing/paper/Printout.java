package io.closeout.invoicing.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Looks at what was printed. */
public final class Printout {

    private Printout() {}

    /** What veraPDF says against it as PDF/A-3b. */
    public static List<String> faults(byte[] pdf) throws Exception {
        return faults(pdf, PDFAFlavour.PDFA_3_B);
    }

    /** What veraPDF says against it as PDF/UA-1 (ISO 14289-1), as far as a machine can tell. */
    static List<String> barriers(byte[] pdf) throws Exception {
        return faults(pdf, PDFAFlavour.PDFUA_1);
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = foundry.createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .map(one -> one.getRuleId() + " " + one.getMessage())
                    .distinct()
                    .toList();
        }
    }

    /** The kinds of parts of each table that a reader of the structure meets. */
    static List<List<String>> tables(byte[] bytes) throws IOException {
        try (var pdf = Loader.loadPDF(bytes)) {
            var tables = new ArrayList<List<String>>();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot(), tables, new ArrayList<>());
            return tables;
        }
    }

    private static void collect(PDStructureNode node, List<List<String>> tables, List<String> table) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                var within = table;
                if (element.getStructureType().equals("Table")) {
                    within = new ArrayList<>();
                    tables.add(within);
                }
                within.add(element.getStructureType());
                collect(element, tables, within);
            }
        }
    }

    static List<String> pages(byte[] bytes) throws IOException {
        try (var pdf = Loader.loadPDF(bytes)) {
            var pages = new ArrayList<String>();
            for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(plain(stripper.getText(pdf)));
            }
            return pages;
        }
    }

    static String textAbove(byte[] bytes, double bottom) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            var stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    if (text.getYDirAdj() < bottom) {
                        super.processTextPosition(text);
                    }
                }
            };
            stripper.setEndPage(1);
            return plain(stripper.getText(pdf));
        }
    }

    static String plain(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", " ").strip();
    }
}
