package io.closeout.report.parties;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A party as a document names it.
 *
 * @param place postcode and city; null where nothing is known
 * @param language BCP 47 tag the party reads
 */
public record PartyCard(
        String name,
        @Nullable String street,
        @Nullable String place,
        @Nullable String country,
        @Nullable String currency,
        String language) {

    /** One of which nothing is entered yet. */
    public static PartyCard unknown(UUID id) {
        return new PartyCard(id.toString(), null, null, null, null, "en");
    }
}
