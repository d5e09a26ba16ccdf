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
import java.util.List;
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
    /** So many at a time: 1,500 lines take 55 MB while they are laid out. */
    private static final int PRESSES = 2;

    /** What a policy allows for a document; one of more is laid out part by part, so that memory has a bound. */
    private static final int LINES = 1_500;

    /** The first page of a document says who it is from in its own way. */
    private static final String FIRST =
            "@page :first { margin-top: 14mm; @top-left { content: none; } @top-right { content: none; } }";

    /** The first page of a later part brings forward what the part itself says first. */
    private static final String LATER =
            "@page :first { @top-right { content: element(brought, first); vertical-align: middle; width: 74mm; } }";

    /** The number of pages, where no part knows it. */
    private static final String ALL = ".all:before { content: '%d'; }";

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
                .data("style", new RawString(style(sheet.look(), true)))
                .render();
        var metadata = metadata(sheet.notes(), sheet.t().tell("photos.of", number(sheet.doc())), true, false);
        return press(List.of(readable(markup)), sheet.look(), true, (pages, out) -> {
            metadata.describe(pages);
            pages.save(out);
        });
    }

    private byte[] print(PaperSheet sheet, byte @Nullable [] cii) {
        var title = sheet.notes().kind() + " " + number(sheet.doc());
        var parts = Part.of(sheet.sections(), LINES);
        var tagged = parts.size() == 1;
        var metadata = metadata(sheet.notes(), title, tagged, cii != null);
        return press(markups(sheet, parts), sheet.look(), tagged, (pages, out) -> {
            metadata.describe(pages);
            if (cii != null) {
                FacturX.embed(pages, cii, metadata.midnight());
            }
            pages.save(out);
        });
    }

    private byte[] press(Iterable<String> markups, Look look, boolean tagged, Finish finish) {
        free.acquireUninterruptibly();
        try {
            return press.print(markups, look.typeface(), tagged, finish);
        } finally {
            free.release();
        }
    }

    /** Of each part, made when it is its turn. */
    private Iterable<String> markups(PaperSheet sheet, List<Part> parts) {
        if (parts.size() == 1) {
            return List.of(markup(sheet, parts.getFirst(), ""));
        }
        return () -> {
            var pages = parts.stream()
                    .mapToInt(part ->
                            press.count(markup(sheet, part, ""), sheet.look().typeface()))
                    .sum();
            return parts.stream()
                    .map(part -> markup(sheet, part, ALL.formatted(pages)))
                    .iterator();
        };
    }

    private static PdfMetadata metadata(SheetNotes notes, String title, boolean tagged, boolean electronic) {
        var document = notes.document();
        return new PdfMetadata(
                title,
                document.seller().name(),
                document.language(),
                document.issueDate(),
                document.id(),
                tagged,
                electronic);
    }

    private String markup(PaperSheet sheet, Part part, String moreStyle) {
        return readable(template.data("sheet", sheet, "doc", sheet.doc(), "t", sheet.t())
                .data("part", part)
                .data("style", new RawString(style(sheet.look(), part.first()) + moreStyle))
                .render());
    }

    /** Fonts lack the narrow space that some languages write between digits. */
    private static String readable(String markup) {
        return XmlText.of(markup).replace('\u202f', '\u00a0');
    }

    private static String number(DocumentContent document) {
        return document.numbering().number();
    }

    private static String style(Look look, boolean first) {
        return STYLE.replace("$first", first ? FIRST : LATER)
                .replace("$accent", look.accent())
                .replace("$family", look.typeface().family());
    }

    private static String text(String resource) {
        try (var in = Paper.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
