package io.closeout.invoicing.branding;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.closeout.invoicing.document.Typeface;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A published version. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BrandingView(
        int version,
        LocalDate validFrom,
        Instant publishedAt,
        String publishedBy,
        String accent,
        Typeface typeface,
        boolean compact,
        @Nullable String logo,
        Map<String, String> footers,
        Map<String, String> notes) {

    static BrandingView of(Branding branding) {
        var style = branding.style();
        return new BrandingView(
                branding.version(),
                branding.validFrom(),
                branding.publishedAt(),
                branding.publishedBy(),
                style.accent(),
                style.typeface(),
                style.compact(),
                style.logo(),
                style.footers(),
                style.notes());
    }
}
