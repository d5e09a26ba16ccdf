package io.closeout.invoicing.branding;

import io.closeout.invoicing.document.Typeface;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the documents of a seller look and what they say besides.
 *
 * @param accent colour as {@code #rrggbb}
 * @param compact whether lines stand close together and explanations are left to the page
 * @param logo SHA-256 of a stored logo, 64 hexadecimal digits; null for the name in letters
 * @param footers the legal footer by language; a language without one says nothing
 * @param notes about payment, by language
 */
record Style(
        String accent,
        Typeface typeface,
        boolean compact,
        @Nullable String logo,
        Map<String, String> footers,
        Map<String, String> notes) {

    static final Style PLAIN = new Style("#1f5f8b", Typeface.OPEN_SANS, false, null, Map.of(), Map.of());

    Style {
        footers = Map.copyOf(footers);
        notes = Map.copyOf(notes);
    }
}
