package io.closeout.invoicing.document;

import org.jspecify.annotations.Nullable;

/**
 * How the documents of a seller look and what they say besides the law's part.
 *
 * @param accent colour as {@code #rrggbb}, at least 4.5:1 on white
 * @param compact whether lines stand close together and explanations are left to the page
 * @param logo a PNG as a data address; null for the seller's name in letters
 * @param footer the legal footer in the language of the document; empty for name and numbers alone
 * @param note about payment, in the language of the document; empty for none
 */
public record Look(
        String accent,
        Typeface typeface,
        boolean compact,
        @Nullable String logo,
        String footer,
        String note) {

    /** That of a seller who never chose one. */
    public static final Look PLAIN = new Look("#1f5f8b", Typeface.OPEN_SANS, false, null, "", "");
}
