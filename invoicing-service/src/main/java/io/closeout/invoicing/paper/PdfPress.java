package io.closeout.invoicing.paper;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import io.closeout.invoicing.document.Typeface;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Turns markup into PDF/A-3b, with the tags of PDF/UA-1 unless it comes in parts. Nothing outside of the markup is loaded, whatever its texts say. */
final class PdfPress {

    /** The only pictures: they lie in the markup itself. */
    private static final String PICTURE = "data:image/";

    private static final int BOLD = 700;
    private static final int NORMAL = 400;
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final Map<Typeface, Fonts> fonts = new EnumMap<>(Typeface.class);
    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();

    PdfPress() {
        XRLog.setLoggingEnabled(false);
        for (var typeface : Typeface.values()) {
            fonts.put(typeface, new Fonts(bytes(typeface.regular()), bytes(typeface.bold())));
        }
    }

    private record Fonts(byte[] regular, byte[] bold) {}

    /**
     * @param parts are printed one after the other, each from a page of its own; only one is in memory at a time
     * @param tagged whether it is one part with tags for those who have it read to them; each part would make a tree of its
     *     own, and a document has one
     * @param finish writes the finished pages; they are closed afterwards
     */
    byte[] print(Iterable<String> parts, Typeface typeface, boolean tagged, Finish finish) {
        var out = new ByteArrayOutputStream();
        try (var pages = new PDDocument()) {
            for (var markup : parts) {
                var builder = builder(markup, typeface, tagged)
                        .usePDDocument(pages)
                        .useInitialPageNumber(pages.getNumberOfPages() + 1)
                        .withProducer(PdfMetadata.PRODUCER);
                try (var renderer = builder.buildPdfRenderer()) {
                    renderer.createPDFWithoutClosing();
                }
            }
            var catalog = pages.getDocumentCatalog();
            // One for all parts (ISO 19005-3, 6.2.3).
            catalog.setOutputIntents(List.of(catalog.getOutputIntents().getFirst()));
            Tags.tidy(pages);
            finish.write(pages, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** How many pages it takes. */
    int count(String markup, Typeface typeface) {
        try (var renderer = builder(markup, typeface, false).buildPdfRenderer()) {
            renderer.layout();
            return renderer.getRootBox().getLayer().getPages().size();
        }
    }

    private PdfRendererBuilder builder(String markup, Typeface typeface, boolean tagged) {
        return new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_3_B)
                .usePdfUaAccessibility(tagged)
                .useColorProfile(SRGB)
                .useCacheStore(CacheStore.PDF_FONT_METRICS, metrics)
                .useUriResolver((base, uri) -> uri.startsWith(PICTURE) ? uri : null)
                .useFont(of(fonts(typeface).regular()), typeface.family(), NORMAL, FontStyle.NORMAL, true)
                .useFont(of(fonts(typeface).bold()), typeface.family(), BOLD, FontStyle.NORMAL, true)
                .withHtmlContent(markup, null);
    }

    private Fonts fonts(Typeface typeface) {
        return Objects.requireNonNull(fonts.get(typeface));
    }

    private static FSSupplier<InputStream> of(byte[] font) {
        return () -> new ByteArrayInputStream(font);
    }

    private static byte[] bytes(String resource) {
        try (var in = PdfPress.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(in, resource).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
