package io.closeout.invoicing.matching;

import static io.closeout.invoicing.matching.StationXml.anInvoice;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.kit.http.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class HostileFileTest {

    private static final String ROOT = "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\">";

    @Test
    void neverReadsAFileOfTheServer(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "TOP-SECRET");
        var xml = "<!DOCTYPE x [<!ENTITY s SYSTEM \"%s\">]>%s&s;</Invoice>".formatted(secret.toUri(), ROOT);

        assertThatThrownBy(() -> ReadInvoice.of(file(xml)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("document type")
                .hasMessageNotContaining("TOP-SECRET");
    }

    @Test
    void refusesADocumentTypeInAnyEncoding() {
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><x/>";

        assertThatThrownBy(() -> ReadInvoice.of(new Upload(xml.getBytes(UTF_16))))
                .hasMessageContaining("document type");
    }

    @Test
    @Timeout(5)
    void doesNotExpandABillionLaughs() {
        var xml = new StringBuilder("<!DOCTYPE l [<!ENTITY l0 \"ha\">");
        for (var i = 1; i < 30; i++) {
            xml.append("<!ENTITY l%d \"&l%d;&l%d;\">".formatted(i, i - 1, i - 1));
        }
        xml.append("]>").append(ROOT).append("&l29;</Invoice>");

        assertThatThrownBy(() -> ReadInvoice.of(file(xml.toString()))).hasMessageContaining("document type");
    }

    @Test
    @Timeout(10)
    void refusesWhatIsNestedDeeperThanAnyInvoice() {
        var xml = ROOT + "<a>".repeat(200_000) + "</a>".repeat(200_000) + "</Invoice>";

        assertThatThrownBy(() -> ReadInvoice.of(file(xml))).hasMessageContaining("nested deeper");
    }

    @Test
    void refusesWhatIsNoInvoiceAndSaysWhatItTakes() {
        for (var text : List.of("hello", "{\"a\":1}", "<a/>", "<Invoice/>", "", "<Invoice xmlns='urn:x'>", "\0\0\0")) {
            assertThatThrownBy(() -> ReadInvoice.of(file(text)))
                    .isInstanceOf(ProblemException.class)
                    .extracting(e -> ((ProblemException) e).problem().status())
                    .isEqualTo(422);
        }
        assertThatThrownBy(() -> ReadInvoice.of(
                        file("<CreditNote xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2\"/>")))
                .hasMessageContaining("credit note");
        assertThatThrownBy(() -> ReadInvoice.creditNote(
                        new Upload(anInvoice().line("R-1", "1.00").ubl())))
                .hasMessageContaining("This is an invoice");
    }

    @Test
    void namesTheLineThatBreaksTheSchema() {
        var xml = new String(anInvoice().line("R-1", "10.00").ubl(), UTF_8)
                .replace("<cbc:IssueDate>2026-12-02", "<cbc:IssueDate>tomorrow");

        assertThatThrownBy(() -> ReadInvoice.of(file(xml)))
                .extracting(e -> ((ProblemException) e).problem().errors())
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .isNotEmpty()
                .first()
                .hasToString("Fault[pointer=/line/4, detail=" + firstFault(xml) + "]");
    }

    private static String firstFault(String xml) {
        try {
            ReadInvoice.of(file(xml));
            return "none";
        } catch (ProblemException e) {
            return e.problem().errors().getFirst().detail();
        }
    }

    @Test
    @Timeout(20)
    void stopsReadingAHundredMegabytes() {
        var endless = new Endless(100L * 1024 * 1024);

        assertThatThrownBy(() -> Upload.read(endless))
                .isInstanceOf(ProblemException.class)
                .extracting(e -> ((ProblemException) e).problem().status())
                .isEqualTo(413);
        assertThat(endless.given).isLessThan(11L * 1024 * 1024);
    }

    @Test
    void refusesAnXmlThatIsPackedSmallInAPdf() throws IOException {
        var pdf = pdf("factur-x.xml", new byte[Upload.LARGEST + 1]);

        assertThat(pdf.length).isLessThan(1024 * 1024);
        assertThatThrownBy(() -> ReadInvoice.of(new Upload(pdf))).hasMessageContaining("more than 10 MB");
    }

    @Test
    void refusesAPdfWithoutAnInvoiceOrBrokenOne() throws IOException {
        assertThatThrownBy(() -> ReadInvoice.of(new Upload(pdf("notes.txt", new byte[1]))))
                .hasMessageContaining("holds no XML");
        assertThatThrownBy(() -> ReadInvoice.of(file("%PDF-1.7 nonsense"))).hasMessageContaining("cannot be read");
    }

    @Test
    void readsTheSameFromUblFromCiiAndFromAPdf() throws IOException {
        var invoice = anInvoice()
                .with("reference", "P2026-000007")
                .line("R-1 work", "10.00")
                .line("R-2 work", "20.50");
        var ubl = ReadInvoice.of(new Upload(invoice.ubl()));

        var cii = ReadInvoice.of(new Upload(pdf("factur-x.xml", invoice.cii())));

        assertThat(ubl.totals().gross()).isEqualByComparingTo("30.50");
        assertThat(ubl.iban()).isEqualTo("BE68 5390 0754 7034");
        assertThat(cii).usingRecursiveComparison().isEqualTo(ubl);
    }

    @Test
    @Timeout(60)
    void readsTenThousandLines() {
        var invoice = anInvoice();
        for (var line = 0; line < 10_000; line++) {
            invoice.line("R-" + line, "1.01");
        }
        var started = System.nanoTime();

        var said = ReadInvoice.of(new Upload(invoice.ubl()));

        assertThat(said.lines()).hasSize(10_000);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(50));
    }

    private static Upload file(String text) {
        return new Upload(text.getBytes(UTF_8));
    }

    private static byte[] pdf(String name, byte[] content) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var file = new PDComplexFileSpecification();
            file.setFile(name);
            file.setEmbeddedFile(new PDEmbeddedFile(
                    document, new java.io.ByteArrayInputStream(content), org.apache.pdfbox.cos.COSName.FLATE_DECODE));
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of(name, file));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static final class Endless extends InputStream {

        private final long size;
        private long given;

        Endless(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            return given++ < size ? ' ' : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (given >= size) {
                return -1;
            }
            given += length;
            return length;
        }
    }
}
