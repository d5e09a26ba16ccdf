package io.closeout.report.summary;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Prints the sheet. Nothing outside of it is loaded, whatever its texts say. */
@ApplicationScoped
class PrintSummary {

    private static final String FONTS = "/fonts/ttf/OpenSans/";
    /** The one thing that is no text: it lies in the sheet itself. */
    private static final String DRAWN = "data:image/png;base64,";

    private static final int BOLD = 700;
    private static final int NORMAL = 400;

    private final Template print;
    private final String style = text("/META-INF/resources/reports/summary.css");

    PrintSummary(@Location("summary/print") Template print) {
        this.print = print;
        XRLog.setLoggingEnabled(false);
    }

    byte[] pdf(Summary sheet) {
        var html = print.data("sheet", sheet).data("style", style).render();
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useUriResolver((base, uri) -> uri.startsWith(DRAWN) ? uri : null)
                    .useFont(() -> open(FONTS + "OpenSans-Regular.ttf"), "Open Sans", NORMAL, FontStyle.NORMAL, true)
                    .useFont(() -> open(FONTS + "OpenSans-Bold.ttf"), "Open Sans", BOLD, FontStyle.NORMAL, true)
                    .withHtmlContent(html, null)
                    .withProducer("Closeout")
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(PrintSummary.class.getResourceAsStream(resource), resource);
    }

    private static String text(String resource) {
        try (var in = open(resource)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
