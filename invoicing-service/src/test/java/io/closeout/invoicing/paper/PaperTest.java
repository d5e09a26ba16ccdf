package io.closeout.invoicing.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.closeout.invoicing.document.Look;
import io.closeout.invoicing.document.Typeface;
import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.transfer.HowToPay;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperTest {

    private static final Paper PAPER = Press.paper();
    private static final byte[] CII = "<x>electronic</x>".getBytes(UTF_8);
    private static final String LONG =
            "Société anonyme des grands hôtels réunis de la côte d’opale et environs immédiats ";
    /** A third of A4, in points. */
    private static final double TOP_THIRD = 842 / 3.0;

    @ParameterizedTest
    @MethodSource("io.closeout.invoicing.paper.PrintedDocuments#everyKind")
    void isPdfA(DocumentContent document) throws Exception {
        assertThat(Printout.faults(PAPER.pdf(document, Look.PLAIN, CII))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.closeout.invoicing.paper.PrintedDocuments#everyKind")
    void canBeReadAloud(DocumentContent document) throws Exception {
        var pdf = PAPER.pdf(document, Look.PLAIN, CII);

        assertThat(Printout.barriers(pdf)).isEmpty();
        assertThat(Printout.tables(pdf))
                .as("what only lays out the page is no table to those who hear it")
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(parts -> parts.contains("TH"));
    }

    @Test
    void isPdfAWithAnotherLookAndAsAPreview() throws Exception {
        var look = new Look("#7a1f3d", Typeface.ROBOTO, true, logo(), "RPM Gent – ΑΘΗΝΑ", "Bedankt!");
        var document = PrintedDocument.in("nl").build();

        assertThat(Printout.faults(PAPER.pdf(document, look, null))).isEmpty();
        assertThat(Printout.faults(PAPER.preview(document, look))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.closeout.invoicing.paper.PrintedDocuments#everyKind")
    void saysHowToPayInTheTopThirdOfTheFirstPage(DocumentContent document) throws Exception {
        var sheet = PaperSheet.of(document, Look.PLAIN, false);
        var t = sheet.t();

        var top = Printout.textAbove(PAPER.pdf(document, Look.PLAIN, null), TOP_THIRD);

        if (sheet.pay().direction() == HowToPay.Direction.NOTHING) {
            assertThat(top)
                    .contains(
                            Printout.plain(t.money(document.totals().gross())),
                            document.numbering().number());
        } else {
            assertThat(top)
                    .contains(
                            Printout.plain(t.money(sheet.pay().due().amount())),
                            Printout.plain(t.date(sheet.pay().due().date())),
                            Printout.plain(sheet.notes().reference()));
            var iban = document.seller().iban();
            assertThat(iban == null ? top : Printout.plain(t.grouped(iban))).isSubstringOf(top);
        }
    }

    @Test
    void bearsTheCodeThatABankingAppReads() throws Exception {
        try (var pdf = Loader.loadPDF(PAPER.pdf(PrintedDocument.in("nl").build(), Look.PLAIN, null))) {
            var page = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
            // The right half of the top third, as somebody would hold a telephone over it.
            var width = page.getWidth() / 2;
            var height = page.getHeight() / 3;
            var pixels = page.getRGB(width, 0, width, height, null, 0, width);
            var seen = new RGBLuminanceSource(width, height, pixels);

            var code = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(seen)));

            assertThat(code.getText())
                    .startsWith("BCD\n002\n1\nSCT\nKREDBEBB\nKoeltechniek Peeters BV\nBE68539007547034\nEUR140.52")
                    .endsWith("+++202/6000/12320+++");
        }
    }

    @Test
    void carriesTheElectronicInvoiceInside() throws Exception {
        try (var pdf = Loader.loadPDF(PAPER.pdf(PrintedDocument.in("nl").build(), Look.PLAIN, CII))) {
            var catalog = pdf.getDocumentCatalog();
            var file = catalog.getNames().getEmbeddedFiles().getNames().get("factur-x.xml");
            var associated = (COSArray) catalog.getCOSObject().getDictionaryObject("AF");

            assertThat(Objects.requireNonNull(file).getEmbeddedFile().toByteArray())
                    .isEqualTo(CII);
            assertThat(((COSDictionary) associated.getObject(0)).getNameAsString("AFRelationship"))
                    .isEqualTo("Alternative");
            assertThat(new String(catalog.getMetadata().toByteArray(), UTF_8))
                    .contains("<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 40})
    void hasTheSameBytesForTheSameContent(int more) {
        var first = PAPER.pdf(PrintedDocument.in("ro").many(more).build(), Look.PLAIN, CII);
        var again = Press.paper().pdf(PrintedDocument.in("ro").many(more).build(), Look.PLAIN, CII);

        assertThat(again).isEqualTo(first);
    }

    @Test
    void carriesTheSumFromPageToPage() throws Exception {
        var pages = Printout.pages(PAPER.pdf(PrintedDocument.in("en").many(40).build(), Look.PLAIN, null));

        var carried = pages.getFirst().replaceAll("(?s).*Carried over (\\S+).*", "$1");
        assertThat(pages).hasSizeGreaterThan(2).allMatch(page -> page.contains("Without VAT"));
        assertThat(pages.get(1)).contains("Brought forward " + carried, "Page 2 of " + pages.size());
        assertThat(pages.getFirst()).doesNotContain("Brought forward");
        assertThat(pages.getLast()).contains("Brought forward").doesNotContain("Carried over");
    }

    @Test
    void keepsTheHeadingOfACaseWithItsFirstLine() throws Exception {
        for (var lines = 1; lines < 8; lines++) {
            var document = PrintedDocument.in("en")
                    .many(lines)
                    .report("R-9999")
                    .labour("First of the second")
                    .build();

            var pages = Printout.pages(PAPER.pdf(document, Look.PLAIN, null));

            assertThat(pages.stream().filter(page -> page.contains("Service report R-9999")))
                    .allMatch(page -> page.contains("First of the second"));
        }
    }

    @Test
    void printsWhatSomebodyTypedAndLoadsNothing() throws Exception {
        var hostile = "<img src=\"file:///etc/passwd\"/>&\u0000<script>x</script>";
        var document =
                PrintedDocument.empty("en").labour(hostile).names(hostile, "B").build();

        var text = String.join("", Printout.pages(PAPER.pdf(document, Look.PLAIN, null)));

        assertThat(text).contains("/etc/passwd", "<script>");
        assertThat(Printout.faults(PAPER.pdf(document, Look.PLAIN, CII))).isEmpty();
    }

    private static String logo() {
        var code = PaperSheet.of(PrintedDocument.in("nl").build(), Look.PLAIN, false)
                .pay()
                .code();
        return Objects.requireNonNull(code).picture();
    }
}
