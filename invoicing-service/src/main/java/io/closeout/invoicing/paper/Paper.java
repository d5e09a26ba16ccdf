package io.closeout.invoicing.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.invoicing.document.Look;
import io.closeout.invoicing.issuing.DocumentContent;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Prints documents. */
@ApplicationScoped
public class Paper {

    private static final String STYLE = text("paper.css");

    private final Template template;
    private final PdfPress press = new PdfPress();

    Paper(@Location("paper/document") Template template) {
        this.template = template;
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

    private byte[] print(PaperSheet sheet, byte @Nullable [] cii) {
        var metadata = metadata(sheet, cii != null);
        return press.print(markup(sheet), sheet.look().typeface(), (pages, out) -> {
            metadata.describe(pages);
            if (cii != null) {
                FacturX.embed(pages, cii, metadata.midnight());
            }
            pages.save(out);
        });
    }

    private static PdfMetadata metadata(PaperSheet sheet, boolean electronic) {
        var document = sheet.doc();
        return new PdfMetadata(
                sheet.t().tell("kind." + document.type().code()) + " "
                        + document.numbering().number(),
                document.seller().name(),
                document.language(),
                document.issueDate(),
                document.id(),
                electronic);
    }

    /** Fonts lack the narrow space that some languages write between digits. */
    String markup(PaperSheet sheet) {
        return template.data("sheet", sheet, "doc", sheet.doc(), "t", sheet.t())
                .data("style", style(sheet.look()))
                .render()
                .replace('\u202f', '\u00a0');
    }

    private static String style(Look look) {
        return STYLE.replace("$accent", look.accent()).replace("$family", look.typeface().family());
    }

    private static String text(String resource) {
        try (var in = Paper.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
