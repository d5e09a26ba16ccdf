package io.closeout.invoicing.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.invoicing.document.Look;
import io.closeout.invoicing.document.SheetNotes;
import io.closeout.invoicing.issuing.DocumentContent;
import io.quarkus.qute.Location;
import io.quarkus.qute.RawString;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** Prints documents. */
@ApplicationScoped
public class Paper {

    private static final String STYLE = text("paper.css");
    /** So many at a time: a document of 10,000 lines takes some hundred megabytes. */
    private static final int PRESSES = 2;

    /** Dots in an inch: A4 is 910 pixels wide. */
    private static final int SCREEN = 110;

    private final Template template;
    private final Template photos;
    private final PdfPress press = new PdfPress();
    private final Semaphore free = new Semaphore(PRESSES, true);

    Paper(@Location("paper/document") Template template, @Location("paper/photos") Template photos) {
        this.template = template;
        this.photos = photos;
    }

    /**
     * @param cii the electronic invoice to put inside; null for none
     * @return PDF/A-3b, the same bytes for the same input
     */
    public byte[] pdf(DocumentContent document, Look look, byte @Nullable [] cii) {
        return print(PaperSheet.of(document, look, false), cii);
    }

    /** As it would be printed, with a mark on each page that it is none. */
    public byte[] preview(DocumentContent document, Look look) {
        return print(PaperSheet.of(document, look, true), null);
    }

    /** The first page of a preview as a PNG, to be looked at on a screen. */
    public byte[] picture(DocumentContent document, Look look) {
        var out = new ByteArrayOutputStream();
        try (var pages = Loader.loadPDF(preview(document, look));
                var stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(new PDFRenderer(pages).renderImageWithDPI(0, SCREEN), "png", stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Photos beside an invoice. */
    public byte[] photos(PhotoSheet sheet) {
        var markup = photos.data("sheet", sheet, "doc", sheet.doc(), "t", sheet.t())
                .data("style", style(sheet.look()))
                .render();
        var metadata = metadata(sheet.notes(), sheet.t().tell("photos.of", number(sheet.doc())), false);
        return press(markup, sheet.look(), (pages, out) -> {
            metadata.describe(pages);
            pages.save(out);
        });
    }

    private byte[] print(PaperSheet sheet, byte @Nullable [] cii) {
        var title = sheet.notes().kind() + " " + number(sheet.doc());
        var metadata = metadata(sheet.notes(), title, cii != null);
        return press(markup(sheet), sheet.look(), (pages, out) -> {
            metadata.describe(pages);
            if (cii != null) {
                FacturX.embed(pages, cii, metadata.midnight());
            }
            pages.save(out);
        });
    }

    private byte[] press(String markup, Look look, Finish finish) {
        free.acquireUninterruptibly();
        try {
            return press.print(readable(markup), look.typeface(), finish);
        } finally {
            free.release();
        }
    }

    private static PdfMetadata metadata(SheetNotes notes, String title, boolean electronic) {
        var document = notes.document();
        return new PdfMetadata(
                title, document.seller().name(), document.language(), document.issueDate(), document.id(), electronic);
    }

    String markup(PaperSheet sheet) {
        return template.data("sheet", sheet, "doc", sheet.doc(), "t", sheet.t())
                .data("style", style(sheet.look()))
                .render();
    }

    /** Fonts lack the narrow space that some languages write between digits. */
    private static String readable(String markup) {
        return XmlText.of(markup).replace('\u202f', '\u00a0');
    }

    private static String number(DocumentContent document) {
        return document.numbering().number();
    }

    private static RawString style(Look look) {
        return new RawString(STYLE.replace("$accent", look.accent())
                .replace("$family", look.typeface().family()));
    }

    private static String text(String resource) {
        try (var in = Paper.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
