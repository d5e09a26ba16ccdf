package io.closeout.invoicing.branding;

import io.closeout.invoicing.document.Typeface;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The next version of how a seller's documents look. It replaces the one before with all that it says.
 *
 * @param validFrom issue date of the first document that has it, today at the earliest
 * @param accent colour; one that is too pale to be read on white is darkened
 * @param compact whether lines stand close together, without how each price came about; not if it is left out
 * @param logo digest of a logo that was sent before
 * @param footers the legal footer by language (en, fr, nb, nl, ro)
 * @param notes about payment, by language
 */
public record BrandingRequest(
        @NotNull LocalDate validFrom,
        @NotNull @Pattern(regexp = "#[0-9a-fA-F]{6}") String accent,
        @NotNull Typeface typeface,
        @Nullable Boolean compact,
        @Nullable @Pattern(regexp = "[0-9a-f]{64}") String logo,
        @Nullable @Size(max = 5) Map<String, @NotNull @Size(max = 300) String> footers,
        @Nullable @Size(max = 5) Map<String, @NotNull @Size(max = 200) String> notes) {

    Style style() {
        return new Style(
                Contrast.readable(accent),
                typeface,
                Boolean.TRUE.equals(compact),
                logo,
                footers == null ? Map.of() : footers,
                notes == null ? Map.of() : notes);
    }
}
